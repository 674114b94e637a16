// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The summary of `language`: how many documents are in each language.
public struct LanguageCounts: AnalyzerSummary {
    private var documents: [String: Int] = [:]

    /// Makes empty counts.
    public init() {}

    /// Adds the counts of another worker.
    public mutating func merge(_ other: LanguageCounts, _ terms: TermTranslation) {
        documents.merge(other.documents, uniquingKeysWith: +)
    }

    /// Counts a document by the code of its language.
    mutating func add(_ code: String) { documents[code, default: 0] += 1 }

    /// The number of all documents.
    var total: Int { documents.values.reduce(0, +) }

    /// The number of documents without a known language.
    var undetermined: Int { documents[Language.undetermined] ?? 0 }

    /// The languages with their numbers of documents, the most frequent first; languages with equal
    /// numbers are ordered by code.
    var ranking: [(code: String, documents: Int)] {
        documents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ($0.key, $0.value) }
    }
}

/// The section of the report for `language`.
struct LanguageSection {
    private let counts: LanguageCounts

    init(_ counts: LanguageCounts) {
        self.counts = counts
    }

    var section: Section {
        let detected = counts.ranking.count - (counts.undetermined > 0 ? 1 : 0)
        return Section(
            keyFigures: [
                KeyFigure("languages", .count(detected)),
                KeyFigure(
                    "documents without a language", .share(counts.undetermined, of: counts.total),
                    of: "documents"),
            ],
            tables: [table],
            notes: ["'und' stands for texts that are too short or in an unknown language."])
    }

    private var table: Table {
        Table(
            "languages", title: "Documents by language",
            columns: [
                Column("language"), Column("name"), Column("documents", .bar),
                Column("share of documents", .number),
            ],
            rows: counts.ranking.map { code, documents in
                let name = Language.name(of: code).map { ReportValue.text($0) } ?? .missing
                return [.text(code), name, .count(documents), .share(documents, of: counts.total)]
            })
    }
}
