// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct InflectionsTests {
    private static let lexicon = StandardLexicon(
        lexicon: LexiconFile(
            "slam\t-1\ntidy\t1\nblame\t-1\nsoar\t2\nsane\t1\nhumor\t1\nsad\t-2\nplay\t1"),
        rules: BundledFile.englishRules.bytes)

    private func base(_ word: String) -> String? {
        let found = Inflections(lexicon: Self.lexicon).entry(of: word.utf8Span.span)
        return found.map { "\(Self.lexicon.index.spelling(of: $0.number)) \($0.form)" }
    }

    @Test(
        "forms lead to their entry",
        arguments: [
            ("slams", "slam inflected"), ("slammed", "slam inflected"),
            ("slamming", "slam inflected"), ("tidies", "tidy inflected"),
            ("tidier", "tidy inflected"), ("tidiest", "tidy inflected"),
            ("tidiness", "tidy inflected"), ("blaming", "blame inflected"),
            ("blamed", "blame inflected"), ("soared", "soar inflected"),
            ("sadness", "sad inflected"), ("sadly", "sad adverb"), ("tidily", "tidy adverb"),
            ("saddest", "sad inflected"), ("sanest", "sane inflected"),
            ("honest", nil),
            ("humorless", "humor without"), ("untidy", "tidy opposite"),
            ("unblamed", nil), ("player", nil), ("playable", nil), ("sads", nil), ("slim", nil),
        ])
    func forms(word: String, expected: String?) {
        #expect(base(word) == expected)
    }
}
