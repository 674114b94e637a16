// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON
import GalleyPages

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
        return BoilerplateSection(summary.lines, least: least, top: top, tally: context.tally)
            .section
    }
}

extension Boilerplate {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "boilerplate",
        summary: "Finds lines, captions and paragraphs that recur over many documents: the "
            + "boilerplate of a site.",
        rationale: rationale,
        reads: [PageStructure.self],
        measures: [
            .count("lines", "Lines that are looked at."),
            .count("line_words", "Words in these lines."),
        ],
        runFigures: [
            .count("recurring_lines", "Different lines that recur."),
            .share("line_share", "Lines that stand in other documents too, of all lines."),
            .share("word_share", "Words of these lines, of the words of all lines."),
        ],
        examples: [
            Example(
                "lines with letters or digits are looked at", "Our harbour\n\n* * *\nToday\n",
                measures: ["lines": 2, "line_words": 3]),
            Example(
                "short lines need not be",
                "Read more\nThe ferry to the island leaves at noon\n",
                options: ["min_words": 3], measures: ["lines": 1, "line_words": 8]),
        ])

    private static var rationale: String {
        """
        What the pages of a site share was not written for any of them: menus, subscription boxes, \
        notices, the picture of an author. Counted as text it makes the words of a site look alike \
        and teaches a language model the footer. Two lines are the same if their words are, \
        whatever the case, punctuation and spaces (128 bits of a hash of the folded words); a \
        paragraph of a scraped page is a line. A line recurs if it stands in min_documents and in \
        min_share of the documents; copies within one document count as one document. With \
        group_by: /site every site has its own list, and a share then is one of the site's \
        documents. The section lists the lines, those of most documents first, each with the first \
        document by id. Every different line is kept: about 410 MB of memory for a million of \
        them; above max_memory they move to a temporary file, and no figure changes.
        """
    }
}
