// SPDX-License-Identifier: Apache-2.0

import GalleyCore

@testable import GalleyAnalyzers

extension StandardScorer {
    /// A scorer with the English lexicon and all rules.
    static let standard = StandardScorer(.english)

    /// Makes a scorer with the English lexicon and all rules except some.
    static func standard(without refinements: [SentimentRefinement]) -> StandardScorer {
        StandardScorer(.english, RefinementSet(without: refinements))
    }

    /// Makes a scorer with a custom lexicon and all rules.
    init(_ lexicon: String) {
        let rules = BundledFile.englishRules.bytes
        self.init(StandardLexicon(lexicon: LexiconFile(lexicon), rules: rules))
    }

    /// Rates a text and explains the ratings.
    func sentiment(of text: String) -> TextSentiment {
        let document = AnnotatedDocument(text: text)
        document.wantsExplanations = true
        return sentiment(of: document)
    }
}

extension StandardLexicon {
    /// The English lexicon that comes with Galley.
    static let english = StandardLexicon(
        lexicon: LexiconFile(parsing: BundledFile.englishLexicon.bytes),
        rules: BundledFile.englishRules.bytes)
}

extension VaderScorer {
    /// A scorer with VADER's lexicon.
    static let exact = VaderScorer(lexicon: .vader)

    /// Rates a text and explains the ratings.
    func sentiment(of text: String) -> TextSentiment {
        let document = AnnotatedDocument(text: text)
        document.wantsExplanations = true
        return sentiment(of: document)
    }
}

extension LexiconFile {
    /// VADER's lexicon.
    static let vader = LexiconFile(parsing: BundledFile.vaderLexicon.bytes)

    /// Parses a text as a lexicon.
    init(_ text: String) {
        self.init(parsing: Array(text.utf8))
    }

    /// The entries, each as its word and its rating.
    var words: [String] {
        entries.map { "\(String(decoding: $0.word, as: UTF8.self)) \($0.rating)" }
    }
}
