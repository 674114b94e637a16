// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Finds documents that are nearly the same.
public struct NearDuplicates: Analyzer {
    /// The threshold for near duplicates: the minimum Jaccard similarity of their sets of shingles.
    public var similarity = 0.8
    /// How many words a shingle has.
    public var shingle = 5
    /// The minimum number of words in a document; shorter documents are not compared.
    public var minWords = 20
    /// How many clusters the report lists.
    public var top = 25
    /// How many near duplicates the report lists.
    public var members = 100

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "similarity", \.similarity,
                "Two documents are near duplicates if the Jaccard similarity of their sets of shingles "
                    + "is at least this.",
                in: 0.5...1),
            AnalyzerOption(
                "shingle", \.shingle, "How many consecutive words make a shingle.", in: 1...50),
            AnalyzerOption(
                "min_words", \.minWords, "Documents with fewer words are not compared.",
                in: 1...1_000_000),
            AnalyzerOption(
                "top", \.top, "How many clusters the report lists.", in: 1...1_000_000),
            AnalyzerOption(
                "members", \.members,
                "How many near duplicates the report lists, each with its similarity to the first "
                    + "document of its cluster.",
                in: 0...100_000_000),
        ]
    }

    /// Measures whether the document is compared, and if so, how many words it has.
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

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Lists the clusters, the largest first.
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
        layers: [Tokens.self],
        measures: [
            .count("compared", "1 if the document has enough words to be compared, else 0."),
            .count("words", "Words by which the document is compared; 0 if it is not compared."),
        ],
        figures: [
            .count("clusters", "Clusters of documents that are nearly the same."),
            .count("clustered", "Documents in clusters."),
            .count(
                "duplicates", "Documents in clusters, without the first document of each cluster."),
            .share(
                "duplicate_share",
                "The share of documents that are in a cluster and are not its first document."),
        ],
        examples: [
            Example(
                "a short text is not compared", "Our town today\n",
                measures: ["compared": 0, "words": 0]),
            Example(
                "min_words includes short texts", "Our town today\n", options: ["min_words": 3],
                measures: ["compared": 1, "words": 3]),
        ])

    private static var rationale: String {
        """
        Agency reports appear on many sites, and a crawler finds one page under several addresses; \
        if every copy is counted, these texts outweigh the others. The shingles of a document are \
        all runs of consecutive words, as the pipeline's 'tokenizer' finds and folds them; two \
        documents are near duplicates if the Jaccard similarity of their sets of shingles is at \
        least the option similarity. Candidates are found by locality-sensitive hashing of MinHash \
        signatures of 128 values. A signature can be divided into bands in several ways; of the \
        divisions that miss a pair of exactly this similarity at most once in a hundred times, the \
        one with the most rows per band is used, and the report states which one. Every candidate \
        is then checked by the shingles themselves. Each document of a cluster is similar to the \
        cluster's first document in the order of ids, so the result does not depend on the order \
        of reading, the workers and the parts. Repeats within a page are left out if \
        caption_duplication is in the pipeline. Each document needs four bytes per word and 100 \
        bytes for its bands; above max_memory these are moved to a temporary file, and no figure \
        changes. In that case the report needs about 200 bytes of memory per document.
        """
    }
}
