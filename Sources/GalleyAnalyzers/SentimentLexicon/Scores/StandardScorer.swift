// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Rates texts by the standard rules: VADER's, with the refinements that SentimentRefinement names.
struct StandardScorer: Sendable {
    /// A text with more sentences counts as this many of its average ones, so that long texts do not
    /// all end at -1 or 1.
    static let sentences = 4

    /// The lexicon and the table of rules.
    let lexicon: StandardLexicon
    private let refinements: RefinementSet
    private let language: LexiconLanguage?

    /// Takes a lexicon for all documents, or for those in a language.
    init(
        _ lexicon: StandardLexicon, _ refinements: RefinementSet = RefinementSet(without: []),
        _ language: LexiconLanguage? = nil
    ) {
        self.lexicon = lexicon
        self.refinements = refinements
        self.language = language
    }

    /// Rates the selected parts of a document, taken together; no words are found in a document for
    /// whose language the lexicon is not made.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        var reader = TextReader(lexicon, refinements)
        let text = document.text
        for range in document.selectedRanges { reader.read(range, of: text.utf8Span.span) }
        if let language, !language.suits(document, reader.read, lexicon) { return .none }
        var finder = HitFinder(reader.takeRead(), lexicon, refinements)
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
            let stand = 1..<sentence.count ~= sentences[index].capitals
            passage.begin(before: beginsWithBut(index + 1, of: finder.text))
            for hit in finder.hits {
                rules.apply(to: hit, in: finder.text.tokens, sentence, capitalsStandOut: stand)
                passage.add(hit, &rules.trail, Contrast(hit, but: finder.but))
                if explained { explain(hit, rules.trail, in: finder.text, &passage) }
            }
            passage.end(sentences[index])
        }
        return passage.sentiment(explained: explained)
    }

    private func explain(
        _ hit: SentimentHit, _ trail: RatingTrail, in text: ReadText, _ passage: inout ScoredPassage
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
