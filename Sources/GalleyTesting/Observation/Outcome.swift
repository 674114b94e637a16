// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// All results of a run or of a document, as lines of text that can be compared.
struct Outcome: Equatable {
    private let lines: [String]

    /// The outcome of a run: its encoded state and its report.
    ///
    /// - Throws: the error if the analyzer's summary cannot be encoded.
    init(_ state: RunState, _ manifest: Manifest) throws {
        lines =
            ValueLines(of: try state.encoded()).lines
            + ReportLines(of: state.report(manifest)).lines
    }

    /// The outcome of a document: its evidence or its failure.
    init(of result: Result<Evidence, DocumentFailure>?) {
        lines = EvidenceLines(of: result).lines
    }

    /// The description of the first difference; nil if there is none.
    func difference(from expected: Outcome) -> String? {
        guard self != expected else { return nil }
        let here = lines + ["nothing more"]
        let there = expected.lines + ["nothing more"]
        let pair = zip(here, there).first { !$0.utf8.elementsEqual($1.utf8) }
        return pair.map { "'\(Self.short($0))' instead of '\(Self.short($1))'" }
    }

    static func == (left: Outcome, right: Outcome) -> Bool {
        left.lines.elementsEqual(right.lines) { $0.utf8.elementsEqual($1.utf8) }
    }

    private static func short(_ line: String) -> String {
        line.unicodeScalars.count > 120 ? "\(line.unicodeScalars.prefix(120))…" : line
    }
}

/// The evidence of a document as lines.
private struct EvidenceLines {
    private(set) var lines: [String] = []

    init(of result: Result<Evidence, DocumentFailure>?) {
        switch result {
        case .success(let evidence): add(evidence)
        case .failure(let failure): lines = ["failure: \(failure.message)"]
        case nil: lines = ["nothing"]
        }
    }

    private mutating func add(_ evidence: Evidence) {
        for (name, value) in evidence.measures.sorted(by: { $0.key < $1.key }) {
            lines.append("measure \(name) \(value)")
        }
        for finding in evidence.findings {
            lines.append("finding \(finding.rule) '\(finding.message)' at \(finding.spans)")
            lines += ValueLines(of: .object(finding.properties)).lines
            lines += finding.edits.map { "edit \($0.range) '\($0.replacement)'" }
        }
        lines += evidence.marks.map { "mark \($0.label) \($0.range)" }
        for step in evidence.explanations {
            let place = step.span.map { "\($0)" } ?? "the text"
            lines.append("explanation \(step.label) at \(place): \(step.base)")
            lines += step.steps.map { "step \($0.rule) \($0.operation)" }
            lines.append("contribution \(step.contribution)")
        }
    }
}

/// A report as lines.
private struct ReportLines {
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
        case .part(let part, let whole): "share \(part) of \(whole)"
        case .text(let value): "text \(value)"
        case .missing: "missing"
        }
    }
}

/// A JSON value as lines such as `/a/0 = 1`, one for each value without members or elements.
private struct ValueLines {
    private(set) var lines: [String] = []

    init(of value: JSONValue) {
        add(value, "")
    }

    private mutating func add(_ value: JSONValue, _ path: String) {
        switch value {
        case .object(let object) where !object.isEmpty:
            for (key, value) in object { add(value, "\(path)/\(key)") }
        case .array(let values) where !values.isEmpty:
            for (index, value) in values.enumerated() { add(value, "\(path)/\(index)") }
        default:
            lines.append("\(path) = \(String(decoding: value.canonicalBytes, as: UTF8.self))")
        }
    }
}
