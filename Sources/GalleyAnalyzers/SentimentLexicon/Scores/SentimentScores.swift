// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The four scores of a text, rounded as vaderSentiment rounds them.
struct SentimentScores: Sendable, Equatable {
    /// The sum of the ratings, normalized to -1…1 and rounded to four decimals.
    var compound = 0.0
    /// The share of positive words, weighted by their strength and rounded to three decimals.
    var positive = 0.0
    /// The share of words without a rating, rounded to three decimals.
    var neutral = 0.0
    /// The share of negative words, weighted by their strength and rounded to three decimals.
    var negative = 0.0

    /// VADER's normalization constant.
    static let alpha = 15.0

    /// Computes the scores of a text under VADER's rules; all are 0 if the text has no words.
    ///
    /// - Parameters:
    ///   - hits: the rated words with their ratings after all rules, in the order of the text.
    ///   - words: the number of all words.
    ///   - emphasis: the number that punctuation adds to the strength.
    init(of hits: [EntryHit], words: Int, emphasis: Double) {
        var sum = hits.reduce(0) { $0 + $1.value }
        if sum != 0 { sum += sum > 0 ? emphasis : -emphasis }
        let strengths = RatingStrengths(of: hits)
        let positive = strengths.positive > strengths.negative ? emphasis : 0
        let negative = strengths.positive < strengths.negative ? emphasis : 0
        self.init(sum: sum, strengths, words: words, emphasis: (positive, negative))
    }

    /// Computes the scores of a text from a known sum of ratings; all are 0 if the text has no
    /// words.
    ///
    /// - Parameters:
    ///   - sum: the sum of all ratings, including the emphasis of punctuation.
    ///   - strengths: the strength of the rated words.
    ///   - words: the number of all words.
    ///   - emphasis: the numbers that punctuation adds to the strength of positive and of negative
    ///     sentences.
    init(
        sum: Double, _ strengths: RatingStrengths, words: Int,
        emphasis: (positive: Double, negative: Double)
    ) {
        guard words > 0 else { return }
        compound = Self.compound(sum)
        let positive = strengths.positive + emphasis.positive
        let negative = strengths.negative + emphasis.negative
        let unrated = Double(words - strengths.rated)
        let total = positive + negative + unrated
        self.positive = (positive / total).rounded(toDecimals: 3)
        self.negative = (negative / total).rounded(toDecimals: 3)
        neutral = (unrated / total).rounded(toDecimals: 3)
    }

    /// Normalizes a sum of ratings to -1…1 and rounds it to four decimals.
    static func compound(_ sum: Double) -> Double {
        let norm = sum / (sum * sum + alpha).squareRoot()
        return min(1, max(-1, norm)).rounded(toDecimals: 4)
    }
}

/// The strength of the positive and of the negative words of a text: each word counts 1 plus the
/// magnitude of its rating.
struct RatingStrengths {
    /// The strength of the positive words.
    private(set) var positive = 0.0
    /// The strength of the negative words.
    private(set) var negative = 0.0
    /// How many words have a rating that is not 0.
    private(set) var rated = 0

    /// Adds up the hits of a text, whose values must be the ratings after all rules.
    init(of hits: [EntryHit]) {
        for hit in hits where hit.value != 0 {
            rated += 1
            if hit.value > 0 { positive += hit.value + 1 } else { negative -= hit.value - 1 }
        }
    }
}

extension Double {
    /// Rounds this value to a number of decimals; a value exactly halfway is rounded to an even
    /// last digit.
    ///
    /// The exact binary value decides, as in Python's `round` and C's `%.4f`: 0.00025 is stored as
    /// a slightly greater number and so becomes 0.0003. The result is never -0.
    ///
    /// - Parameter decimals: how many decimals to keep, 0…15; the result is exact for values below
    ///   2⁵² ÷ 10^decimals.
    func rounded(toDecimals decimals: Int) -> Double {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let product = self * scale
        // The sum of `product` and `rest` is the exact product, without any rounding.
        let rest = (-product).addingProduct(self, scale)
        var whole = product.rounded(.toNearestOrEven)
        if product - whole == 0.5, rest > 0 { whole += 1 }
        if product - whole == -0.5, rest < 0 { whole -= 1 }
        return whole == 0 ? 0 : whole / scale
    }
}
