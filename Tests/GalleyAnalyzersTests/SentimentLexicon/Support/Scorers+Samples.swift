// SPDX-License-Identifier: Apache-2.0

import GalleyCore

@testable import GalleyAnalyzers

extension StandardScorer {
    /// The English lexicon under all rules.
    static let standard = StandardScorer(.english)

    /// The English lexicon under all rules but some.
    static func standard(without refinements: [SentimentRefinement]) -> StandardScorer {
        StandardScorer(.english, RefinementSet(without: refinements))
    }

    /// A custom lexicon under all rules.
    init(_ lexicon: String) {
        let rules = BundledFile.englishRules.bytes
        self.init(StandardLexicon(lexicon: LexiconFile(lexicon), rules: rules))
    }

    /// Rates a bare text.
    func sentiment(of text: String) -> TextSentiment {
        let document = AnnotatedDocument(text: text)
        document.wantsExplanations = true
        return sentiment(of: document)
    }
}

extension StandardLexicon {
    /// The lexicon that comes with Galley.
    static let english = StandardLexicon(
        lexicon: LexiconFile(parsing: BundledFile.englishLexicon.bytes),
        rules: BundledFile.englishRules.bytes)
}

extension VaderScorer {
    /// VADER's lexicon.
    static let exact = VaderScorer(lexicon: .vader)

    /// Rates a bare text.
    func sentiment(of text: String) -> TextSentiment {
        let document = AnnotatedDocument(text: text)
        document.wantsExplanations = true
        return sentiment(of: document)
    }
}

extension LexiconFile {
    /// VADER's lexicon.
    static let vader = LexiconFile(parsing: BundledFile.vaderLexicon.bytes)

    /// Reads the lines of a text.
    init(_ text: String) {
        self.init(parsing: Array(text.utf8))
    }

    /// The entries as text and rating.
    var words: [String] {
        entries.map { "\(String(decoding: $0.word, as: UTF8.self)) \($0.rating)" }
    }
}
