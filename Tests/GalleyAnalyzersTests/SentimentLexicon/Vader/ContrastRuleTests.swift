// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct ContrastRuleTests {
    @Test(
        "agrees with looking up every rating by its value", arguments: 0..<200 as Range<UInt64>
    )
    func law(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = [0, 0.5, 1, 2, 4, -1, -2, 1.5, 0.75]
        let all = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            values.randomElement(using: &random) ?? 0
        }
        let but = Int.random(in: all.indices, using: &random)
        let words = all.indices.filter { all[$0] != 0 }
        let rule = ContrastRule(words.map { all[$0] }, of: words, but: but)
        #expect(rule.ratings == words.map { searched(all, but: but)[$0] })
    }

    /// The rule as vaderSentiment implements it: with a search for every rating by its value.
    private func searched(_ ratings: [Double], but: Int) -> [Double] {
        var ratings = ratings
        for turn in ratings.indices {
            guard let index = ratings.firstIndex(of: ratings[turn]) else { continue }
            if index < but { ratings[index] *= 0.5 }
            if index > but { ratings[index] *= 1.5 }
        }
        return ratings
    }

    @Test("equal ratings are found without a search of all ratings")
    func manyEqual() {
        let count = 200_000
        let ratings = [Double](repeating: 1, count: count)
        let rule = ContrastRule(ratings, of: Array(1...count), but: 0)
        #expect(rule.ratings.allSatisfy { $0 == 1.5 })
    }
}
