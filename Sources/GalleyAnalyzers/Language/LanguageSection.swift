// SPDX-License-Identifier: Apache-2.0

import GalleyCore

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
                KeyFigure("documents without a language", share(counts.undetermined)),
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
                return [.text(code), name, .count(documents), share(documents)]
            })
    }

    private func share(_ documents: Int) -> ReportValue {
        counts.total == 0 ? .missing : .share(Double(documents) / Double(counts.total))
    }
}
