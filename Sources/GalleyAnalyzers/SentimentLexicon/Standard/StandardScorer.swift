// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Rates texts by the standard rules, which are VADER's with the refinements of
/// `SentimentRefinement`.
struct StandardScorer: Sendable {
    /// A text with more sentences than this counts as this many of its average sentences, so that
    /// long texts do not all score -1 or 1.
    static let sentences = 4

    /// The lexicon and the rule table.
    let lexicon: StandardLexicon
    private let refinements: RefinementSet
    private let language: LexiconLanguage?

    /// Makes a scorer that rates all documents, or only those in one language.
    init(
        _ lexicon: StandardLexicon, _ refinements: RefinementSet = .all,
        _ language: LexiconLanguage? = nil
    ) {
        self.lexicon = lexicon
        self.refinements = refinements
        self.language = language
    }

    /// Rates the selected parts of a document as one text; for a document that is not in the
    /// lexicon's language, the result has no words.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        if let language, !language.suits(document) { return .none }
        var reader = TextReader(lexicon, refinements)
        let text = document.text
        for range in document.selectedRanges { reader.read(range, of: text.utf8Span.span) }
        var finder = HitFinder(reader.takeText(), lexicon, refinements)
        return sentiment(of: &finder, explained: document.wantsExplanations)
    }

    private func sentiment(of finder: inout HitFinder, explained: Bool) -> TextSentiment {
        let sentences = finder.text.sentences
        var passage = ScoredPassage(
            words: finder.text.tokens.count, sentences: sentences.count)
        var rules = HitRules(lexicon, refinements, keepsSteps: explained)
        for index in sentences.indices {
            let sentence = finder.text.tokens(of: index)
            guard !sentence.isEmpty else { continue }
            finder.read(sentence)
            let standOut = 1..<sentence.count ~= sentences[index].capitals
            passage.begin(isBeforeBut: beginsWithBut(index + 1, of: finder.text))
            for hit in finder.hits {
                rules.apply(to: hit, in: finder.text.tokens, sentence, capitalsStandOut: standOut)
                passage.add(hit, &rules.trail, Contrast(hit, but: finder.but))
                if explained { explain(hit, rules.trail, in: finder.text, &passage) }
            }
            passage.end(sentences[index])
        }
        return passage.sentiment(explained: explained)
    }

    private func explain(
        _ hit: LexiconHit, _ trail: RatingTrail, in text: ReadText, _ passage: inout ScoredPassage
    ) {
        let span = Int(text.tokens[hit.first].start)..<Int(text.tokens[hit.last].end)
        passage.explain(hit, trail, span: span, label: lexicon.spelling(of: hit.entry))
    }

    private func beginsWithBut(_ index: Int, of text: ReadText) -> Bool {
        guard index < text.sentences.count, let first = text.tokens(of: index).first else {
            return false
        }
        return text.tokens[first].number == lexicon.names.but
    }
}

/// Adds up the ratings of a text, sentence by sentence.
private struct ScoredPassage {
    private let words: Int
    private var hits: [EntryHit] = []
    private var explanations: [Explanation] = []
    private var sums: [Double] = []
    /// The sum of the ratings in the current sentence.
    private var sum = 0.0
    /// Whether the next sentence begins with "but".
    private var isBeforeBut = false
    private var exclamation = 0.0
    private var question = 0.0
    private var positiveEmphasis = 0.0
    private var negativeEmphasis = 0.0

    /// Begins a text.
    init(words: Int, sentences: Int) {
        self.words = words
        hits.reserveCapacity(words / 8)
        sums.reserveCapacity(sentences)
    }

    /// Begins a sentence.
    ///
    /// - Parameter isBeforeBut: whether the next sentence begins with "but", so that this sentence
    ///   counts half.
    mutating func begin(isBeforeBut: Bool) {
        sum = 0
        self.isBeforeBut = isBeforeBut
    }

    /// Adds a hit of the sentence.
    mutating func add(_ hit: LexiconHit, _ trail: inout RatingTrail, _ contrast: Contrast) {
        if contrast != .none { trail.multiply(by: contrast.factor, .but) }
        if isBeforeBut { trail.multiply(by: Contrast.before.factor, .but) }
        sum += trail.rating
        hits.append(EntryHit(hit.entry, trail.rating))
    }

    /// Explains the hit that was added last.
    mutating func explain(_ hit: LexiconHit, _ trail: RatingTrail, span: ByteRange, label: String) {
        explanations.append(
            Explanation(
                span: span, label: label, base: hit.rating, steps: trail.steps,
                contribution: trail.rating))
    }

    /// Ends the sentence; the sentence's exclamation and question marks move the sum of its ratings
    /// away from 0.
    mutating func end(_ sentence: TextSentence) {
        let emphasis = PunctuationEmphasis(
            exclamations: sentence.exclamations, questions: sentence.questions)
        if sum != 0, emphasis.total != 0 {
            let sign = sum > 0 ? 1.0 : -1.0
            exclamation += sign * emphasis.exclamationPart
            question += sign * emphasis.questionPart
            if sum > 0 {
                positiveEmphasis += emphasis.total
            } else {
                negativeEmphasis += emphasis.total
            }
            sum += sign * emphasis.total
        }
        sums.append(sum)
    }

    /// Computes the sentiment of the whole text.
    ///
    /// - Parameter explained: whether explanations are wanted.
    mutating func sentiment(explained: Bool) -> TextSentiment {
        let strengths = RatingStrengths(of: hits)
        let factor = Double(StandardScorer.sentences) / Double(max(sums.count, 1))
        var total = 0.0
        for index in hits.indices {
            if factor < 1 { hits[index].value *= factor }
            total += hits[index].value
        }
        total += factor < 1 ? (exclamation + question) * factor : exclamation + question
        let scores = SentimentScores(
            sum: total, strengths, words: words,
            emphasis: (positiveEmphasis, negativeEmphasis))
        return TextSentiment(
            scores: scores, words: words, hits: hits,
            explanations: explained ? explanations(length: factor) : [], sums: sums)
    }

    /// Returns the explanations of the hits and of punctuation.
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

/// The position of a hit relative to the "but" of its sentence.
private enum Contrast: Sendable {
    case none
    /// The hit is before "but" and counts half.
    case before
    /// The hit is after "but" and counts 1.5 times.
    case after

    init(_ hit: LexiconHit, but: Int?) {
        switch but {
        case nil: self = .none
        case .some(let but): self = hit.last < but ? .before : hit.first > but ? .after : .none
        }
    }

    /// The factor for the rating.
    var factor: Double {
        switch self {
        case .none: 1
        case .before: RuleStrength.beforeBut
        case .after: RuleStrength.afterBut
        }
    }
}
