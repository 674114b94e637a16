// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Finds documents that are nearly the same.
public struct NearDuplicates: Analyzer {
    /// The Jaccard similarity of shingles from which documents are near duplicates.
    public var similarity = 0.8
    /// The words of a shingle.
    public var shingle = 5
    /// The words from which a document is compared.
    public var minWords = 20
    /// The clusters that the report shows.
    public var top = 25
    /// The documents that the report lists.
    public var members = 100

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "similarity", \.similarity,
                "The Jaccard similarity of two documents' sets of shingles from which they are "
                    + "near duplicates.",
                in: 0.5...1),
            AnalyzerOption(
                "shingle", \.shingle, "How many neighbouring words make a shingle.", in: 1...50),
            AnalyzerOption(
                "min_words", \.minWords, "Documents with fewer words are not compared.",
                in: 1...1_000_000),
            AnalyzerOption(
                "top", \.top, "How many clusters the report shows.", in: 1...1_000_000),
            AnalyzerOption(
                "members", \.members,
                "How many near duplicates the report lists, each with its similarity to the first "
                    + "document of its cluster.",
                in: 0...100_000_000),
        ]
    }

    /// Counts the words by which the document is compared.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let words = document.words.count
        let isCompared = words >= minWords
        return Evidence(measures: [
            "compared": .count(isCompared ? 1 : 0), "words": .count(isCompared ? words : 0),
        ])
    }

    /// Keeps a sketch of the document.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout DocumentSketches
    ) {
        let words = document.wordHashes
        guard words.count >= minWords else { return }
        summary.documents.add(DocumentSketch(document.id, words: words, settings))
    }

    /// The clusters, the greatest first.
    public func report(_ summary: DocumentSketches, _ context: ReportContext) -> Section {
        var search = NearDuplicateSearch(summary.documents, settings)
        return NearDuplicateSection(
            search.clusters(), settings, compared: context.tally.measures["compared"]?.part ?? 0,
            documents: context.tally.documents
        ).section(top: top, members: members)
    }

    private var settings: ShingleSettings {
        ShingleSettings(size: shingle, similarity: similarity)
    }
}

extension NearDuplicates {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "near_duplicates",
        summary: "Finds documents that are nearly the same, by MinHash and their shingles.",
        rationale: rationale,
        reads: [Tokens.self],
        measures: [
            .count("compared", "1 if the document has words enough to be compared, else 0."),
            .count("words", "Words by which it is compared."),
        ],
        runFigures: [
            .count("clusters", "Clusters of documents that are nearly the same."),
            .count("clustered", "Documents in clusters."),
            .count("duplicates", "Documents in clusters without the first of each."),
            .share("duplicate_share", "These, of all documents."),
        ],
        examples: [
            Example(
                "a short text is not compared", "Our town today\n",
                measures: ["compared": 0, "words": 0]),
            Example(
                "unless min_words says so", "Our town today\n", options: ["min_words": 3],
                measures: ["compared": 1, "words": 3]),
        ])

    private static var rationale: String {
        """
        Agency reports stand on many sites, and a crawler meets one page under several addresses; \
        counted as often as they stand they outweigh the rest. A document's shingles are all runs \
        of neighbouring words, folded as the pipeline's tokenizer folds them; two documents are \
        near duplicates if the Jaccard similarity of their sets of shingles reaches the option \
        similarity. Candidates are found by locality-sensitive hashing of MinHash signatures of \
        128 values; of the divisions into bands that miss a pair at the very similarity at most \
        once in a hundred times, that with most rows is taken, and the report states it. Every \
        candidate is then checked exactly, by the shingles themselves. A cluster is a star round \
        its first document by id: the order of reading, workers and parts make no difference. \
        What repeats on a page is left out if caption_duplication stands in the pipeline. For \
        each document four bytes per word and 100 bytes of bands are kept; above max_memory they \
        move to a temporary file, and no figure changes. The report then takes about 200 bytes \
        of memory per document.
        """
    }
}
