// SPDX-License-Identifier: Apache-2.0

/// How much the frequency of a word differs between two texts.
package struct FrequencyContrast: Sendable, Hashable {
    /// Occurrences of the word in the first text.
    package let before: Int
    /// Occurrences of the word in the second text.
    package let after: Int
    /// All words of the first text.
    package let wordsBefore: Int
    /// All words of the second text.
    package let wordsAfter: Int

    /// Names the four numbers.
    package init(before: Int, after: Int, wordsBefore: Int, wordsAfter: Int) {
        self.before = before
        self.after = after
        self.wordsBefore = wordsBefore
        self.wordsAfter = wordsAfter
    }

    /// G², the log-likelihood ratio: how sure it is that the frequencies differ.
    ///
    /// 2·(a·ln(a/E₁) + b·ln(b/E₂)) with Eᵢ = nᵢ·(a+b)/(n₁+n₂), a term of 0 for a count of 0. The test is
    /// Dunning's, "Accurate methods for the statistics of surprise and coincidence" (1993); the form,
    /// of two terms, that of Rayson and Garside, "Comparing corpora using frequency profiling" (2000).
    package var logLikelihood: Double {
        let sum = part(before, expectedBefore) + part(after, expectedAfter)
        // What is zero but for rounding is zero.
        return max(2 * sum, 0)
    }

    /// The binary logarithm of the ratio of the relative frequencies: 1 is twice as frequent after, -1
    /// half as frequent.
    ///
    /// Hardie, "Log Ratio: an informal introduction" (2014); a count of 0 is taken for 0.5, as there.
    package var logRatio: Double {
        guard before + after > 0, wordsBefore > 0, wordsAfter > 0 else { return 0 }
        let first = (before == 0 ? 0.5 : Double(before)) / Double(wordsBefore)
        let second = (after == 0 ? 0.5 : Double(after)) / Double(wordsAfter)
        return Logarithm.binary(second / first)
    }

    /// G² from which a difference is listed: p < 0.0001 with one degree of freedom.
    package static let critical = 15.13

    /// Whether the difference is none of chance.
    ///
    /// At this level the test holds from an expected count of 1 in both texts on: Rayson, Berridge and
    /// Francis, "Extending the Cochran rule for the comparison of word frequencies between corpora"
    /// (2004).
    package var isSignificant: Bool {
        min(expectedBefore, expectedAfter) >= 1 && logLikelihood >= Self.critical
    }

    private var expectedBefore: Double { expected(wordsBefore) }
    private var expectedAfter: Double { expected(wordsAfter) }

    private func expected(_ words: Int) -> Double {
        let all = Double(wordsBefore) + Double(wordsAfter)
        return all > 0 ? Double(words) * (Double(before) + Double(after)) / all : 0
    }

    private func part(_ count: Int, _ expected: Double) -> Double {
        count > 0 && expected > 0 ? Double(count) * Logarithm.natural(Double(count) / expected) : 0
    }
}
