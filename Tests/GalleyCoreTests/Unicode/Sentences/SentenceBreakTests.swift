// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import Testing

struct SentenceBreakTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "SentenceBreakTest.txt").path

    private func ends(_ bytes: [UInt8]) -> [Int] {
        var ends: [Int] = []
        SentenceSegmenter.forEachSentence(in: bytes.span) { _, end in ends.append(end) }
        return ends
    }

    @Test func everyLineOfTheOfficialTestPasses() throws {
        let cases = try BreakCase.cases(inFile: Self.committed)
        #expect(cases.count == 502)
        for expected in cases {
            #expect(ends(Array(expected.text.utf8)) == expected.ends, "\(expected.line)")
        }
    }

    @Test(arguments: [
        "One. Two.|One. |Two.", "He said “Stop!” Then he left.|He said “Stop!” |Then he left.",
        "It is 3.5. e.g. this, U.S. law|It is 3.5. e.g. this, U.S. law",
        "Title\nText goes on.|Title\n|Text goes on.", "Is it?! (Yes.) No|Is it?! |(Yes.) |No",
        "文一。文二！|文一。|文二！", "",
    ])
    func sentences(_ example: String) {
        let parts = example.split(separator: "|").map(String.init)
        let text = parts.first ?? ""
        let found = Sentences(text)
        let document = AnnotatedDocument(text: text)
        #expect(
            found.map { document[$0] }
                == Array(parts.dropFirst().isEmpty && !text.isEmpty ? [text] : parts.dropFirst()))
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func sentencesTileAnyBytes(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<300 {
            let count = Int.random(in: 0...40, using: &random)
            let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            for bytes in [noise, Array(random.text(upTo: 40).utf8)] {
                let found = ends(bytes)
                #expect(found.last ?? 0 == bytes.count)
                #expect(zip([0] + found, found).allSatisfy { $0 < $1 })
            }
        }
    }
}
