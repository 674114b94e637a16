// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import Testing

struct GraphemeBreakTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "GraphemeBreakTest.txt").path

    private func ends(_ bytes: [UInt8]) -> [Int] {
        var ends: [Int] = []
        while ends.last ?? 0 < bytes.count {
            ends.append(GraphemeSegmenter.end(from: ends.last ?? 0, in: bytes.span))
        }
        return ends
    }

    @Test func everyLineOfTheOfficialTestPasses() throws {
        let cases = try BreakCase.cases(inFile: Self.committed)
        #expect(cases.count == 602)
        for expected in cases {
            #expect(ends(Array(expected.text.utf8)) == expected.ends, "\(expected.line)")
            #expect(GraphemeSegmenter.count(of: expected.text) == expected.ends.count)
        }
    }

    @Test(arguments: [
        ("", 0), ("naïve", 5), ("nai\u{308}ve", 5), ("👩‍👩‍👧🏽", 1), ("🇫🇷🇩🇪🇪", 3), ("각\u{1100}\u{1161}", 2),
        ("\r\n\n", 2), ("नि", 1),
    ])
    func characters(_ text: String, _ count: Int) {
        #expect(GraphemeSegmenter.count(of: text) == count)
        #expect(GraphemeSegmenter.count(of: "x\(text)".dropFirst()) == count)
    }

    @Test(arguments: [UInt64(1), 2])
    func anyBytesAreTiled(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<300 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let found = ends(bytes)
            #expect(found.last ?? 0 == count)
            #expect(zip([0] + found, found).allSatisfy { $0 < $1 })
        }
    }
}
