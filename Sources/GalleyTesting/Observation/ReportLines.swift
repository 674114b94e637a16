// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A report as lines.
struct ReportLines {
    private(set) var lines: [String] = []

    init(of report: Report) {
        for figure in report.figures {
            lines.append("figure \(figure.name) \(figure.value.inWords)")
        }
        for section in report.sections { add(section.section) }
    }

    private mutating func add(_ section: Section) {
        lines += section.highlights.map { "highlight \($0)" }
        lines += section.keyFigures.map { "key figure \($0.caption) \($0.value.inWords)" }
        for table in section.tables { add(table) }
        for histogram in section.histograms { add(histogram) }
        lines += section.notes.map { "note \($0)" }
    }

    private mutating func add(_ table: Table) {
        let columns = table.columns.map { "\($0.title):\($0.role)" }.joined(separator: " | ")
        lines.append("table \(table.name) '\(table.title)' of \(table.total): \(columns)")
        for row in table.rows {
            lines.append("row \(row.map(\.inWords).joined(separator: " | "))")
        }
    }

    private mutating func add(_ histogram: Histogram) {
        lines.append("histogram \(histogram.name) '\(histogram.title)'")
        lines += histogram.bins.map { "bin \($0.from) to \($0.to): \($0.count)" }
    }
}

extension ReportValue {
    fileprivate var inWords: String {
        switch self {
        case .count(let value): "\(value)"
        case .number(let value, let decimals): "\(value) to \(decimals) decimals"
        case .share(let value): "share \(value)"
        case .text(let value): "text \(value)"
        case .missing: "missing"
        }
    }
}
