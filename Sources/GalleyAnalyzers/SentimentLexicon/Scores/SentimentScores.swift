// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The four scores of a text, rounded as vaderSentiment rounds them.
struct SentimentScores: Sendable, Equatable {
    /// The sum of the ratings brought into -1…1, to four decimals.
    var compound = 0.0
    /// The share of positive words, by their strength, to three decimals.
    var positive = 0.0
    /// The share of words without a rating, to three decimals.
    var neutral = 0.0
    /// The share of negative words, by their strength, to three decimals.
    var negative = 0.0

    /// How slowly the compound score nears its ends.
    static let alpha = 15.0

    /// The scores of a text under VADER's rules; all zero if it has no words.
    ///
    /// - Parameters:
    ///   - hits: the rated words after all rules, in the order of the text.
    ///   - words: the number of all words.
    ///   - emphasis: what punctuation adds to the strength.
    init(of hits: [EntryHit], words: Int, emphasis: Double) {
        var sum = hits.reduce(0) { $0 + $1.value }
        if sum != 0 { sum += sum > 0 ? emphasis : -emphasis }
        let shares = RatingShares(of: hits)
        let good = shares.good > shares.bad ? emphasis : 0
        let bad = shares.good < shares.bad ? emphasis : 0
        self.init(sum: sum, shares, words: words, emphasis: (good, bad))
    }

    /// The scores of a text whose sum is known; all zero if it has no words.
    ///
    /// - Parameters:
    ///   - sum: the sum of all ratings, the emphasis of punctuation included.
    ///   - shares: the strength of the rated words.
    ///   - words: the number of all words.
    ///   - emphasis: what punctuation adds to the strength of good and of bad sentences.
    init(
        sum: Double, _ shares: RatingShares, words: Int, emphasis: (good: Double, bad: Double)
    ) {
        guard words > 0 else { return }
        compound = Self.compound(sum)
        let good = shares.good + emphasis.good
        let bad = shares.bad + emphasis.bad
        let unrated = Double(words - shares.rated)
        let total = good + bad + unrated
        positive = (good / total).rounded(toDecimals: 3)
        negative = (bad / total).rounded(toDecimals: 3)
        neutral = (unrated / total).rounded(toDecimals: 3)
    }

    /// A sum of ratings brought into -1…1, to four decimals.
    static func compound(_ sum: Double) -> Double {
        let norm = sum / (sum * sum + alpha).squareRoot()
        return min(1, max(-1, norm)).rounded(toDecimals: 4)
    }
}
