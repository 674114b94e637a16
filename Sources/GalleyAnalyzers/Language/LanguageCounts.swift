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

/// Turns the numbers of documents per language into a section of the report.
struct LanguageSection {
    private let counts: LanguageCounts

    init(_ counts: LanguageCounts) {
        self.counts = counts
    }

    var section: Section {
        let told = counts.ranking.count - (counts.undetermined > 0 ? 1 : 0)
        return Section(
            keyFigures: [
                KeyFigure("languages", .count(told)),
                KeyFigure(
                    "documents without a language", .share(counts.undetermined, of: counts.total)),
            ],
            tables: [table],
            notes: ["'und' is a text that is too short, or in a language that is not known."])
    }

    private var table: Table {
        Table(
            "languages", title: "Documents by language",
            columns: [
                Column("language"), Column("name"), Column("documents", .bar),
                Column("share", .number),
            ],
            rows: counts.ranking.map { code, documents in
                let name = Language.name(of: code).map { ReportValue.text($0) } ?? .missing
                return [.text(code), name, .count(documents), .share(documents, of: counts.total)]
            })
    }
}
