// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

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
