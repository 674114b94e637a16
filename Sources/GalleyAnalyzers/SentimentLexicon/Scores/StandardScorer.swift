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
        return sentiment(of: reader.read)
    }

    private func sentiment(of text: ReadText) -> TextSentiment {
        var passage = ScoredPassage(words: text.tokens.count)
        var finder = HitFinder(text, lexicon, refinements)
        var rules = HitRules(lexicon, refinements)
        for index in text.sentences.indices {
            let sentence = text.tokens(of: index)
            guard !sentence.isEmpty else { continue }
            finder.read(sentence)
            let stand = 1..<sentence.count ~= text.sentences[index].capitals
            passage.begin(before: beginsWithBut(index + 1, of: text))
            for hit in finder.hits {
                rules.apply(to: hit, in: finder.text, sentence, capitalsStandOut: stand)
                let contrast = Contrast(hit, but: finder.but)
                passage.add(hit, rules, contrast, label: lexicon.spelling(of: hit.entry), in: text)
            }
            passage.end(text.sentences[index])
        }
        return passage.sentiment
    }

    private func beginsWithBut(_ index: Int, of text: ReadText) -> Bool {
        guard index < text.sentences.count, let first = text.tokens(of: index).first else {
            return false
        }
        return text.tokens[first].number == lexicon.names.but
    }
}
