// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Adds up the ratings of a text, sentence by sentence.
struct ScoredPassage {
    private let words: Int
    private var hits: [EntryHit] = []
    private var explanations: [Explanation] = []
    private var sums: [Double] = []
    /// The sum of the sentence at hand.
    private var sum = 0.0
    /// Whether the next sentence begins with "but".
    private var isConceded = false
    private var exclamation = 0.0
    private var question = 0.0
    private var emphasisOfGood = 0.0
    private var emphasisOfBad = 0.0

    /// Begins a text.
    init(words: Int, sentences: Int) {
        self.words = words
        hits.reserveCapacity(words / 8)
        sums.reserveCapacity(sentences)
    }

    /// Begins a sentence.
    ///
    /// - Parameter isConceded: whether the next one begins with "but", so that this one counts half.
    mutating func begin(before isConceded: Bool) {
        sum = 0
        self.isConceded = isConceded
    }

    /// Adds a hit of the sentence.
    mutating func add(_ hit: SentimentHit, _ trail: inout RatingTrail, _ contrast: Contrast) {
        if contrast != .none { trail.multiply(by: contrast.factor, .but) }
        if isConceded { trail.multiply(by: Contrast.before.factor, .but) }
        sum += trail.rating
        hits.append(EntryHit(hit.entry, trail.rating))
    }

    /// Explains the hit that was added last.
    mutating func explain(_ hit: SentimentHit, _ trail: RatingTrail, span: ByteRange, label: String)
    {
        explanations.append(
            Explanation(
                span: span, label: label, base: hit.rating, steps: trail.steps,
                contribution: trail.rating))
    }

    /// Ends the sentence: its exclamation and question marks carry its sum away from zero.
    mutating func end(_ sentence: TextSentence) {
        let emphasis = PunctuationEmphasis(
            exclamations: sentence.exclamations, questions: sentence.questions)
        if sum != 0, emphasis.total != 0 {
            let sign = sum > 0 ? 1.0 : -1.0
            exclamation += sign * emphasis.exclamationPart
            question += sign * emphasis.questionPart
            if sum > 0 { emphasisOfGood += emphasis.total } else { emphasisOfBad += emphasis.total }
            sum += sign * emphasis.total
        }
        sums.append(sum)
    }

    /// The sentiment of the whole.
    ///
    /// - Parameter explained: whether somebody asked how it came about.
    mutating func sentiment(explained: Bool) -> TextSentiment {
        let shares = RatingShares(of: hits)
        let factor = Double(StandardScorer.sentences) / Double(max(sums.count, 1))
        var total = 0.0
        for index in hits.indices {
            if factor < 1 { hits[index].value *= factor }
            total += hits[index].value
        }
        total += factor < 1 ? (exclamation + question) * factor : exclamation + question
        let scores = SentimentScores(
            sum: total, shares, words: words, emphasis: (good: emphasisOfGood, bad: emphasisOfBad))
        return TextSentiment(
            scores: scores, words: words, hits: hits,
            explanations: explained ? explanations(length: factor) : [], sums: sums)
    }

    /// The explanations of the hits and of punctuation.
    private func explanations(length factor: Double) -> [Explanation] {
        var all = explanations
        let parts = [(SentimentRule.exclamation, exclamation), (.question, question)]
            .filter { $0.1 != 0 }
        if !parts.isEmpty {
            all.append(
                Explanation(
                    span: nil, label: "punctuation", base: 0,
                    steps: parts.map { ExplanationStep($0.rawValue, .add($1)) },
                    contribution: exclamation + question))
        }
        guard factor < 1 else { return all }
        let step = ExplanationStep(SentimentRule.length.rawValue, .multiply(factor))
        for index in all.indices {
            all[index].contribution *= factor
            all[index].steps.append(step)
        }
        return all
    }
}
