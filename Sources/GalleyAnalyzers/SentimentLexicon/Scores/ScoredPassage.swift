// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Adds up the ratings of a text, sentence by sentence.
struct ScoredPassage {
    private let words: Int
    private var explanations: [Explanation] = []
    private var sentences: [Double] = []
    /// The sum of the sentence at hand.
    private var sum = 0.0
    /// Whether the next sentence begins with "but".
    private var isConceded = false
    private var exclamation = 0.0
    private var question = 0.0
    private var emphasisOfGood = 0.0
    private var emphasisOfBad = 0.0

    init(words: Int) { self.words = words }

    /// Begins a sentence.
    ///
    /// - Parameter isConceded: whether the next one begins with "but", so that this one counts half.
    mutating func begin(before isConceded: Bool) {
        sum = 0
        self.isConceded = isConceded
    }

    /// Adds a hit of the sentence.
    mutating func add(
        _ hit: SentimentHit, _ rules: HitRules, _ contrast: Contrast, label: String,
        in text: ReadText
    ) {
        var trail = rules.trail
        if contrast != .none { trail.multiply(by: contrast.factor, .but) }
        if isConceded { trail.multiply(by: Contrast.before.factor, .but) }
        sum += trail.rating
        explanations.append(
            Explanation(
                span: Int(text.tokens[hit.first].start)..<Int(text.tokens[hit.last].end),
                label: label, base: hit.rating, steps: trail.steps, contribution: trail.rating))
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
        sentences.append(sum)
    }

    /// The sentiment of the whole.
    var sentiment: TextSentiment {
        let ratings = explanations.map(\.contribution)
        var all = explanations
        let hits = all.count
        let parts = [(SentimentRule.exclamation, exclamation), (.question, question)]
            .filter { $0.1 != 0 }
        if !parts.isEmpty {
            all.append(
                Explanation(
                    span: nil, label: "punctuation", base: 0,
                    steps: parts.map { ExplanationStep($0.rawValue, .add($1)) },
                    contribution: exclamation + question))
        }
        let factor = Double(StandardScorer.sentences) / Double(max(sentences.count, 1))
        if factor < 1 {
            for index in all.indices {
                all[index].contribution *= factor
                all[index].steps.append(
                    ExplanationStep(SentimentRule.length.rawValue, .multiply(factor)))
            }
        }
        let sum = all.reduce(0) { $0 + $1.contribution }
        let scores = SentimentScores(
            sum: sum, ratings: ratings, words: words,
            emphasis: (good: emphasisOfGood, bad: emphasisOfBad))
        return TextSentiment(
            scores: scores, words: words, hits: hits, explanations: all,
            sentences: sentences.map(SentimentScores.compound))
    }
}
