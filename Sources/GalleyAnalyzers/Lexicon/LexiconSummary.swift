// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// How often each entry of a lexicon was found.
public struct LexiconSummary: AnalyzerSummary {
    /// The entries by their numbers.
    var entries = EntryTotals()

    /// The summary of no document.
    public init() {}

    /// Takes in another worker's summary.
    public mutating func merge(_ other: Self, _ terms: TermTranslation) {
        entries.merge(other.entries)
    }
}
