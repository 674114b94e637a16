// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Finds lines that recur over many documents: the boilerplate of a site.
public struct Boilerplate: Analyzer {
    /// The documents from which a line is boilerplate.
    public var minDocuments = 3
    /// The share of the documents from which a line is boilerplate.
    public var minShare = 0.0
    /// The words from which a line is looked at.
    public var minWords = 1
    /// The lines that the report shows.
    public var top = 25

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "min_documents", \.minDocuments,
                "The number of documents from which a line is boilerplate.",
                in: 2...1_000_000_000),
            AnalyzerOption(
                "min_share", \.minShare,
                "The share of the documents, or of the group's, from which a line is boilerplate.",
                in: 0...1),
            AnalyzerOption(
                "min_words", \.minWords, "Lines with fewer words are not looked at.",
                in: 1...1000),
            AnalyzerOption(
                "top", \.top, "How many lines the report shows.", in: 1...1_000_000),
        ]
    }

    /// Sees the whole text unless the pipeline says otherwise: widget lines are boilerplate.
    public var readsRepeats: Bool { true }

    /// Counts the document's lines and their words.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let lines = CountedLine.lines(of: document, minWords: minWords)
        return Evidence(measures: [
            "lines": .count(lines.count),
            "line_words": .count(lines.reduce(0) { $0 + $1.words }),
        ])
    }

    /// Remembers every different line.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout BoilerplateLines
    ) {
        summary.add(document, CountedLine.lines(of: document, minWords: minWords))
    }

    /// The lines that recur, and how much of the text they are.
    public func report(_ summary: BoilerplateLines, _ context: ReportContext) -> Section {
        let documents = context.tally.documents
        let least = max(minDocuments, Int((minShare * Double(documents)).rounded(.up)))
        let ranking = RecurringRanking(summary.lines, from: least, limit: top)
        return BoilerplateSection(ranking, least: least, tally: context.tally).section
    }
}
