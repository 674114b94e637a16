// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// How many documents are in each language.
public struct LanguageCounts: AnalyzerSummary {
    private var documents: [String: Int] = [:]

    /// Makes the counts of no document.
    public init() {}

    /// Takes in another worker's counts.
    public mutating func merge(_ other: LanguageCounts, _ terms: TermTranslation) {
        documents.merge(other.documents, uniquingKeysWith: +)
    }

    /// Counts a document by the code of its language.
    mutating func add(_ code: String) { documents[code, default: 0] += 1 }

    /// All documents.
    var total: Int { documents.values.reduce(0, +) }

    /// Documents without a language.
    var undetermined: Int { documents[Language.undetermined] ?? 0 }

    /// The languages with their documents: the commonest first, equals by their code.
    var ranking: [(code: String, documents: Int)] {
        documents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ($0.key, $0.value) }
    }
}
