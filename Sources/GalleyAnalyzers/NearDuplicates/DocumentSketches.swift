// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The summary of `near_duplicates`: a sketch of every document.
package struct DocumentSketches: AnalyzerSummary {
    /// The sketches, keyed by the ids of the documents.
    var documents = KeyedTable<DocumentSketch>()

    /// Makes an empty summary.
    package init() {}

    /// Adds the sketches of another worker.
    package mutating func merge(_ other: DocumentSketches, _ terms: TermTranslation) {
        documents.merge(other.documents)
    }

    /// The memory that the sketches use, expressed as a number of term counts.
    package var residentEntries: Int { documents.residentEntries * Self.weight }

    /// How many term counts use as much memory as the sketch of a typical document.
    private static let weight = 16
}
