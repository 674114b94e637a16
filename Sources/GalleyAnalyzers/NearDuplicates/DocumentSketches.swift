// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The summary of `near_duplicates`: a sketch of every document.
package struct DocumentSketches: AnalyzerSummary {
    /// The sketches, keyed by the ids of the documents.
    var documents = KeyedTable<DocumentSketch>()

    /// Makes the summary of no documents.
    package init() {}

    /// Adds another worker's documents.
    package mutating func merge(_ other: DocumentSketches, _ terms: TermTranslation) {
        documents.merge(other.documents)
    }

    /// The sketches in memory, in units of the count of a term.
    package var residentEntries: Int { documents.residentEntries * Self.weight }

    /// How many counts of terms take as much memory as the sketch of a page.
    private static let weight = 16
}
