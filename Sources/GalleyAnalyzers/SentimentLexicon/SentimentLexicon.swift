// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// Rates how positive or negative a text is, by a lexicon of rated words and VADER's rules.
public struct SentimentLexicon: Analyzer {
    /// The rated words: lines `word<TAB>rating`.
    public var lexicon = bundledLexicon
    /// Whose results to give to the last digit.
    public var compat = SentimentCompat.none

    private var scorer: SentimentScorer?

    /// VADER's own lexicon, as it comes with Galley.
    private static let bundledLexicon = Resource(
        bundled: "vader", bytes: BundledFile.vaderLexicon.bytes)

    /// Makes the analyzer with VADER's lexicon.
    public init() {}

    /// The lexicon, and whose results to give.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "lexicon", \.lexicon,
                "Rate words by this file of lines word, tab, rating (VADER's scale is -4 to 4).",
                bundled: [bundledLexicon]),
            AnalyzerOption(
                "compat", \.compat,
                "Give another tool's results to the last digit; implies 'repeats: all'."),
        ]
    }

    /// Parses the lexicon.
    ///
    /// - Throws: `OptionFault` with the faulty lines of the lexicon.
    public mutating func load() throws(OptionFault) {
        let file = LexiconFile(parsing: lexicon.bytes)
        guard file.faults.isEmpty else {
            throw OptionFault(option: "lexicon", LexiconFault.summary(of: file.faults))
        }
        scorer = SentimentScorer(lexicon: file, exact: compat == .vader332)
    }

    /// In compat mode, because the other tool sees the whole text.
    public var readsRepeats: Bool { compat == .vader332 }

    /// Scores the selected text; nothing is stated of a document without selected words.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        guard let scorer else { throw OptionFault(option: "lexicon", "the lexicon is not loaded") }
        let sentiment = scorer.sentiment(of: document)
        guard sentiment.words > 0 || compat == .vader332 else { return Evidence() }
        let scores = sentiment.scores
        return Evidence(
            measures: [
                "compound": .number(scores.compound),
                "positive": .number(scores.positive),
                "neutral": .number(scores.neutral),
                "negative": .number(scores.negative),
                "coverage": .share(sentiment.hits, of: sentiment.words),
            ],
            explanations: sentiment.explanations)
    }

    /// Counts the document by its compound score, and the lexicon's words by what they gave to it.
    public func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout SentimentSummary
    ) {
        guard let compound = evidence.measures["compound"]?.number else { return }
        summary.add(document.id, compound: compound)
        for hit in evidence.explanations where hit.span != nil {
            summary.words.add(hit.label, hit.contribution)
        }
    }

    /// How the documents are distributed, which lie outermost, and which words made them so.
    public func report(_ summary: SentimentSummary, _ context: ReportContext) -> Section {
        SentimentSection(summary, context.tally).section(notes: notes)
    }

    private var notes: [String] {
        var notes = ["Lexicon: '\(lexicon.name)'"]
        if let tables = scorer?.tables {
            notes[0] += ", \(tables.ratedWords) words"
            if tables.unreachable > 0 {
                notes[0] += "; \(tables.unreachable) hold white space and match nothing"
            }
        }
        notes[0] += "."
        switch compat {
        case .none:
            notes.append("Mode: VADER's rules, curly quotes read as straight ones.")
        case .vader332:
            notes.append("Mode: the scores of vaderSentiment 3.3.2, its oddities included.")
        }
        return notes
    }
}
