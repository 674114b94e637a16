// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON
import GalleyPages

/// Finds lines that recur in many documents: the boilerplate of a site.
public struct Boilerplate: Analyzer {
    /// The minimum number of documents that must contain a line for it to be boilerplate.
    public var minDocuments = 3
    /// The minimum share of the documents, from 0 to 1, that must contain a line for it to be
    /// boilerplate.
    public var minShare = 0.0
    /// The minimum number of words in a line; shorter lines are not counted.
    public var minWords = 1
    /// How many lines the report lists.
    public var top = 25

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "min_documents", \.minDocuments,
                "A line is boilerplate if at least this many documents contain it.",
                in: 2...1_000_000_000),
            AnalyzerOption(
                "min_share", \.minShare,
                "A line is boilerplate only if at least this share of the documents, or of the documents "
                    + "of its group, contains it.",
                in: 0...1),
            AnalyzerOption(
                "min_words", \.minWords, "Lines with fewer words are not counted.",
                in: 1...1000),
            AnalyzerOption(
                "top", \.top, "How many lines the report lists.", in: 1...1_000_000),
        ]
    }

    /// Whether repeats and widget lines are passed to the analyzer by default; this is true,
    /// because such lines may be boilerplate.
    public var includesRepeatsByDefault: Bool { true }

    /// Counts the document's lines and their words.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let lines = CountedLine.lines(of: document, minWords: minWords)
        return Evidence(measures: [
            "lines": .count(lines.count),
            "line_words": .count(lines.reduce(0) { $0 + $1.words }),
        ])
    }

    /// Adds the lines of the document to the summary of all documents.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout BoilerplateLines
    ) {
        summary.add(document, CountedLine.lines(of: document, minWords: minWords))
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Lists the lines that recur, and states their share of all lines and words.
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
        summary: "Finds lines, captions and paragraphs that recur in many documents: the "
            + "boilerplate of a site.",
        rationale: rationale,
        layers: [PageStructure.self],
        measures: [
            .count("lines", "Lines that are counted."),
            .count("line_words", "Words in these lines."),
        ],
        figures: [
            .count("recurring_lines", "Distinct lines that recur."),
            .share("line_share", "The share of lines that recur, of all lines."),
            .share("word_share", "The share of words in recurring lines, of all words."),
        ],
        examples: [
            Example(
                "lines with letters or digits are counted", "Our harbour\n\n* * *\nToday\n",
                measures: ["lines": 2, "line_words": 3]),
            Example(
                "min_words leaves out short lines",
                "Read more\nThe ferry to the island leaves at noon\n",
                options: ["min_words": 3], measures: ["lines": 1, "line_words": 8]),
        ])

    private static var rationale: String {
        """
        Menus, subscription boxes, notices and descriptions of authors are on every page of a site \
        and do not belong to any single page. If they are counted as text, all pages of the site \
        look similar, and a language model that is trained on them learns to write such lines. Two \
        lines are the same if they have the same words; case, punctuation and spaces do not matter \
        (128 bits of a hash of the folded words are compared, whatever the pipeline's 'tokenizer' \
        is); a paragraph of a scraped page is one line. A line recurs if at least min_documents \
        and at least min_share of the documents contain it; copies within one document count as \
        one document. With group_by: /site each site has a separate list, and shares are computed \
        over the documents of the site. The section lists the lines, those in the most documents \
        first, each with the first document, in the order of ids, that contains it. Every distinct \
        line is stored: a million lines need about 410 MB of memory. Above max_memory the lines \
        are moved to a temporary file, and no figure changes.
        """
    }
}
