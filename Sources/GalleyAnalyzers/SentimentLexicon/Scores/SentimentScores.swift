// SPDX-License-Identifier: Apache-2.0

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

    /// The scores of a text; all zero if it has no words.
    ///
    /// - Parameters:
    ///   - ratings: the ratings of the rated words after all rules, in the order of the text.
    ///   - words: the number of all words.
    ///   - emphasis: what punctuation adds to the strength.
    init(of ratings: [Double], words: Int, emphasis: Double) {
        guard words > 0 else { return }
        var sum = ratings.reduce(0, +)
        if sum != 0 { sum += sum > 0 ? emphasis : -emphasis }
        let norm = sum / (sum * sum + Self.alpha).squareRoot()
        compound = min(1, max(-1, norm)).rounded(toDecimals: 4)
        setShares(of: ratings, words: words, emphasis: emphasis)
    }

    /// Every word counts one; a rated word counts its strength as well.
    private mutating func setShares(of ratings: [Double], words: Int, emphasis: Double) {
        var good = 0.0
        var bad = 0.0
        var rated = 0
        for rating in ratings where rating != 0 {
            rated += 1
            if rating > 0 { good += rating + 1 } else { bad += rating - 1 }
        }
        if good > -bad { good += emphasis } else if good < -bad { bad -= emphasis }
        let unrated = Double(words - rated)
        let total = good + -bad + unrated
        positive = (good / total).rounded(toDecimals: 3)
        negative = (-bad / total).rounded(toDecimals: 3)
        neutral = (unrated / total).rounded(toDecimals: 3)
    }
}
