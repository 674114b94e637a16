// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The summary of `near_duplicates`: a sketch of every document.
public struct DocumentSketches: AnalyzerSummary {
    /// The sketches, keyed by document id and a hash of the document's words.
    var documents = KeyedTable<DocumentSketch>()

    /// Makes an empty summary.
    public init() {}

    /// Adds the sketches of another worker.
    public mutating func merge(_ other: DocumentSketches, _ terms: TermTranslation) {
        documents.merge(other.documents)
    }

    /// The number of term counts that would use as much memory as the sketches.
    public var residentEntries: Int { documents.residentEntries * Self.weight }

    /// How many term counts use as much memory as the sketch of a typical document.
    private static let weight = 16
}
