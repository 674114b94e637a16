// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

@Suite("Parity with afinn 0.1")
struct AfinnParityTests {
    private static let scorer = AfinnScorer(
        lexicon: LexiconFile(parsing: BundledFile.afinnEnglish.bytes))

    private func sum(_ text: String) -> Double {
        Self.scorer.sentiment(of: AnnotatedDocument(text: text))
            .hits.reduce(0) { $0 + $1.value }
    }

    @Test("the sum of every made-up text is equal")
    func sumsAreEqual() throws {
        let cases = try AfinnCase.all()
        #expect(cases.count == 2000)
        for expected in cases {
            #expect(sum(expected.text) == expected.sum, "\(expected.text.debugDescription)")
        }
    }

    @Test("the list is whole")
    func count() { #expect(Self.scorer.spellings.count == 3382) }

    @Test(
        "phrases are found over any white space, the longest first",
        arguments: [
            ("It does  not\nwork", -3.0), ("cool stuff", 3), ("some kind of fun", 4),
            ("no\u{200B}fun", 3), ("ill-fated", -2), ("ill - fated", -2), ("", 0),
        ])
    func phrases(text: String, expected: Double) {
        #expect(sum(text) == expected)
    }
}

/// A made-up text and what afinn 0.1 says of it.
struct AfinnCase: Decodable {
    let text: String
    let sum: Double

    /// Words and phrases of the list in random order, with odd white space, hyphens and letters.
    static func all() throws -> [AfinnCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "afinn-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try CanonicalDecoder().decode(AfinnCase.self, from: Array($0))
        }
    }
}
