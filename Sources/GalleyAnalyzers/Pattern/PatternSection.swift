// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The section of the report that says what checks found.
struct PatternSection {
    let checks: [PatternCheck]
    let tally: Tally

    var section: Section {
        let counts = tally.rules
        let rows = checks.map { check in
            let count = counts[check.id] ?? RuleCount()
            return [
                ReportValue.text(check.id), .count(count.findings), .count(count.documents),
                share(count.documents),
            ]
        }
        return Section(
            figures: checks.map { check in
                Figure(Pattern.shareName(check.id), share(counts[check.id]?.documents ?? 0))
            },
            tables: [
                Table(
                    "rules", title: "Findings",
                    columns: [
                        Column("check"), Column("findings", .bar), Column("documents", .number),
                        Column("share of documents", .number),
                    ], rows: rows)
            ])
    }

    private func share(_ documents: Int) -> ReportValue {
        tally.documents == 0 ? .missing : .share(Double(documents) / Double(tally.documents))
    }
}
