// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Its table has the order of a dictionary.
struct HashOrderedTable: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts: [String: Int] = [:]

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, uniquingKeysWith: +)
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "dictionary_order", summary: "Counts documents.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts[document.id, default: 0] += 1
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let rows = summary.counts.map { [.text($0), .count($1)] as [ReportValue] }
        let columns = [Column("document"), Column("count", .number)]
        return Section(tables: [Table("ids", title: "Ids", columns: columns, rows: rows)])
    }
}
