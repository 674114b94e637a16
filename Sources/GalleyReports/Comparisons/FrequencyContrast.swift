// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The contrast between the frequencies of a word in two texts.
package struct FrequencyContrast: Sendable, Hashable {
    /// The number of occurrences of the word in the first text.
    package let before: Int
    /// The number of occurrences of the word in the second text.
    package let after: Int
    /// The number of all words in the first text.
    package let wordsBefore: Int
    /// The number of all words in the second text.
    package let wordsAfter: Int

    /// Makes a contrast from the four numbers.
    package init(before: Int, after: Int, wordsBefore: Int, wordsAfter: Int) {
        self.before = before
        self.after = after
        self.wordsBefore = wordsBefore
        self.wordsAfter = wordsAfter
    }

    /// G², the log-likelihood ratio, which shows how significant the difference is.
    ///
    /// 2·(a·ln(a/E₁) + b·ln(b/E₂)) with Eᵢ = nᵢ·(a+b)/(n₁+n₂), where a and b are the counts of the
    /// word and n₁ and n₂ those of all words; if a count is 0, its term is 0. The test is from
    /// Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993); the form
    /// with two terms is from Rayson and Garside, "Comparing corpora using frequency profiling"
    /// (2000).
    package var logLikelihood: Double {
        let sum = part(before, expectedBefore) + part(after, expectedAfter)
        // Rounding errors must not make the result negative.
        return max(2 * sum, 0)
    }

    /// The binary logarithm of the ratio of the relative frequencies: 1 if the word is twice as
    /// frequent in the second text, -1 if it is half as frequent.
    ///
    /// A count of 0 counts as 0.5, as in Hardie, "Log Ratio: an informal introduction" (2014).
    package var logRatio: Double {
        guard before + after > 0, wordsBefore > 0, wordsAfter > 0 else { return 0 }
        let first = (before == 0 ? 0.5 : Double(before)) / Double(wordsBefore)
        let second = (after == 0 ? 0.5 : Double(after)) / Double(wordsAfter)
        return Logarithm.binary(second / first)
    }

    /// The minimum G² of a significant difference: p < 0.0001 with one degree of freedom.
    package static let critical = 15.13

    /// Whether the difference is significant.
    ///
    /// At this level of significance the test is valid if the expected counts are at least 1 in
    /// both texts, according to Rayson, Berridge and Francis, "Extending the Cochran rule for the
    /// comparison of word frequencies between corpora" (2004).
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

/// The logarithm functions of the system's C library.
private enum Logarithm {
    /// The logarithm to the base e.
    static func natural(_ value: Double) -> Double { log(value) }

    /// The logarithm to the base 2.
    static func binary(_ value: Double) -> Double { log2(value) }
}
