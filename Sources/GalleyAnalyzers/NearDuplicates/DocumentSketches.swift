// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// What `near_duplicates` knows of all documents so far: a sketch of each.
public struct DocumentSketches: AnalyzerSummary {
    /// The sketches, by the documents' ids.
    var documents = RecordTable<DocumentSketch>()

    /// The summary of no document.
    public init() {}

    /// Takes in another worker's documents.
    public mutating func merge(_ other: DocumentSketches, _ terms: TermTranslation) {
        documents.merge(other.documents)
    }

    /// The documents in memory, a sketch weighing as much as many words.
    public var residentRecords: Int { documents.residentRecords * Self.weight }

    /// So many term counts take as much memory as the sketch of a page.
    private static let weight = 16
}
