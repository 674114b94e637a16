// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyTesting
import TestSupport
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

    @Test(
        "abbreviations, initials and ordinals do not end sentences",
        arguments: [
            "Mr. Smith met Dr. Brown at no. 5 on Oct. 3. |They left.",
            "Am 3. Oktober kam Dr. Müller nach Köln.", "MR. SMITH left. |He ran.",
            "J. R. Smith came. |So did I. |Then we ate.", "z. B. Köln und z.B. Bonn. |Ende.",
            "See Fig. 3 and Vol. 12. |Then stop.", "He said no. |Nobody came.",
            "Acme Inc. |The end. |Acme Inc. said so.",
            "Es war das 19. Jahrhundert. |Am 12. Mai starb er. |Er war 30. |Seine Frau lebte.",
            "(Mr.) |Smith", "He met the doctor. |Dr.", "Dr.\n|Brown left.",
            "St.\u{A0}Paul is here.",
            "In 2010. |Mai kam.", "Mrs.  Dalloway vs. Mr. Ramsay",
        ])
    func tailoring(_ example: String) {
        let parts = example.split(separator: "|").map(String.init)
        let text = parts.joined()
        let document = AnnotatedDocument(text: text)
        #expect(document.sentences.map { document[$0] } == parts)
    }

    @Test("without the tailoring, the rules of UAX #29 alone apply")
    func untailored() {
        #expect(Sentences("Mr. Smith", tailored: false).count == 2)
        #expect(Sentences("Mr. Smith").count == 1)
    }

    @Test("the tailoring only joins sentences", arguments: LawSeeds.first(3))
    func tailoringJoins(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = [
            "Mr", "Dr", "no", "3", "12", "Oktober", "Mai", "J", "I", "e.g", "Inc", "we", "é",
        ]
        let marks = [". ", ".", "? ", " ", ".\n", ".) ", ".\u{A0}", ", ", ".\u{301} "]
        for _ in 0..<300 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in
                (words.randomElement(using: &random) ?? "")
                    + (marks.randomElement(using: &random) ?? "")
            }.joined()
            let plain = Set(Sentences(text, tailored: false).map(\.upperBound))
            #expect(plain.isSuperset(of: Sentences(text).map(\.upperBound)), "\(text)")
        }
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
