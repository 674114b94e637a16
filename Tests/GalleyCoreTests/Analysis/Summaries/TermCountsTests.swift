// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

struct TermCountsTests {
    private func counts(_ texts: [[String]], _ vocabulary: inout Vocabulary) -> TermCounts {
        var counts = TermCounts()
        for text in texts { counts.add(text.map { vocabulary.intern($0) }) }
        return counts
    }

    /// The ranking as exact texts: `==` of strings would treat "é" and "e\u{301}" as equal.
    private func lines(_ ranking: [RankedTerm]) -> [ExactText] {
        ranking.map { ExactText("\($0.spelling) \($0.occurrences) \($0.documents)") }
    }

    @Test func occurrencesAndDocuments() {
        var vocabulary = Vocabulary(policy: .plain)
        let counts = counts([["b", "a", "b"], [], ["b", "é", "e\u{301}"]], &vocabulary)
        #expect(
            lines(counts.ranking(vocabulary)) == [
                ExactText("b 3 2"),
                ExactText("a 1 1"),
                ExactText("e\u{301} 1 1"),
                ExactText("é 1 1"),
            ])
        #expect(counts.total == 6)
        #expect(counts.distinct == 4)
        #expect(counts[vocabulary.intern("b")] == 3)
        #expect(counts[vocabulary.intern("never")] == 0)
    }

    @Test func mergingTranslatesTerms() {
        var here = Vocabulary()
        var there = Vocabulary()
        var mine = counts([["x", "y"], ["x"]], &here)
        let others = counts([["z", "x"], ["y", "y"]], &there)
        mine.merge(others, TermTranslation(from: there, into: &here))
        #expect(
            lines(mine.ranking(here)) == [
                ExactText("x 3 3"),
                ExactText("y 3 2"),
                ExactText("z 1 1"),
            ])
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func aLimitedRankingIsThePrefixOfTheWhole(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var vocabulary = Vocabulary()
        let words = (0..<200).map { _ in "w\(Int.random(in: 0..<60, using: &random))" }
        let counts = counts([words], &vocabulary)
        let listed = counts.ranking(vocabulary).filter { $0.spelling.utf8.count == 3 }
        for limit in [-1, 0, 1, 5, 49, 60, 1000] {
            let found = counts.ranking(vocabulary, limit: limit) { $0.utf8.count == 3 }
            #expect(found.terms == Array(listed.prefix(max(limit, 0))))
            #expect(found.total == listed.count)
        }
    }

    @Test func countsGrowBeyondThirtyTwoBits() {
        var vocabulary = Vocabulary()
        var counts = counts([["x", "y", "x"], ["x"]], &vocabulary)
        let there = vocabulary
        let translation = TermTranslation(from: there, into: &vocabulary)
        for _ in 0..<33 {
            let others = counts
            counts.merge(others, translation)
        }
        counts.add([vocabulary.intern("y"), vocabulary.intern("z")])
        #expect(
            lines(counts.ranking(vocabulary)) == [
                ExactText("x \(3 << 33) \(2 << 33)"),
                ExactText("y \((1 << 33) + 1) \((1 << 33) + 1)"),
                ExactText("z 1 1"),
            ])
        #expect(counts.distinct == 3)
        #expect(counts.total == (4 << 33) + 2)
    }

    @Test func codingNeedsAVocabulary() {
        #expect(throws: (any Error).self) { try CanonicalEncoder().encode(TermCounts()) }
    }
}
