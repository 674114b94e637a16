// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct AfinnParityTests {
    private static let scorer = AfinnScorer(
        lexicon: LexiconFile(parsing: BundledFile.afinnEnglish.bytes))

    private func sum(_ text: String) -> Double {
        Self.scorer.sentiment(of: AnnotatedDocument(text: text))
            .hits.reduce(0) { $0 + $1.value }
    }

    @Test("the sum of every synthetic text is equal")
    func sumsAreEqual() throws {
        let cases = try AfinnCase.all()
        #expect(cases.count == 2000)
        for expected in cases {
            #expect(sum(expected.text) == expected.sum, "\(expected.text.debugDescription)")
        }
    }

    @Test("the list is complete")
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

/// A synthetic text and the sum that afinn 0.1 computes for it.
private struct AfinnCase: Decodable {
    let text: String
    let sum: Double

    /// Cases whose texts are words and phrases of AFINN in random order, with odd white space,
    /// hyphens and letters.
    static func all() throws -> [AfinnCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "afinn-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try CanonicalDecoder().decode(AfinnCase.self, from: Array($0))
        }
    }
}
