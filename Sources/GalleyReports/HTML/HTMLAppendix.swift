// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The appendix on how the report was made: accounts, settings, methods, and data with their
/// licences.
struct HTMLAppendix {
    static let anchor = "appendix"
    /// The HTML id of the list of failures.
    static let failures = "failures"

    private static let files = [
        ("records.jsonl", "one line per document: measures, and findings with their positions"),
        ("failures.jsonl", "one line per failure, with its reason"),
        ("report.json", "this whole report for programs"),
    ]

    private let report: Report
    private let isInRunFolder: Bool

    init(_ report: Report, isInRunFolder: Bool) {
        self.report = report
        self.isInRunFolder = isInRunFolder
    }

    func write(to writer: inout HTMLWriter) {
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element("h2", ["id": Self.anchor], text: "How this was made")
            writeRun(to: &$0)
            for (index, table) in AccountsTables(report.accounts).tables.enumerated() {
                HTMLTable(table, id: "\(Self.anchor)-t\(index + 1)", rows: 50).write(to: &$0)
            }
            writeFailures(to: &$0)
            if isInRunFolder { writeFiles(to: &$0) }
            for analyzer in report.manifest.analyzers { write(analyzer, to: &$0) }
            writeResources(to: &$0)
        }
        writer.endLine()
    }

    private func writeRun(to writer: inout HTMLWriter) {
        let manifest = report.manifest
        writer.element("dl", ["class": "settings"]) {
            pair("pipeline", manifest.pipeline, &$0)
            pair("SHA-256", manifest.pipelineHash, &$0)
            pair("Galley", manifest.toolVersion, &$0)
            pair("tokenizer", manifest.tokenizer, &$0)
            let gates = GatesText(report)
            for gate in report.gates {
                pair("gate", "\(gate.gate): \(gates.outcome(of: gate)), \(gate.actual)", &$0)
            }
        }
    }

    /// Writes the first documents that failed and the number of the others, with a link to the full
    /// list if the page is in the run folder.
    private func writeFailures(to writer: inout HTMLWriter) {
        let failures = FailuresTable(report)
        guard let table = failures.table else { return }
        HTMLTable(table, id: Self.failures, rows: table.rows.count).write(to: &writer)
        guard failures.count > table.rows.count else { return }
        let rest = NumberText.count(failures.count - table.rows.count)
        writer.element("p") {
            $0.text("\(rest) more failed")
            guard isInRunFolder else { return $0.markup(".") }
            $0.markup("; all are in <a href=\"failures.jsonl\">failures.jsonl</a>.")
        }
    }

    private func writeFiles(to writer: inout HTMLWriter) {
        writer.element("h3", text: "Other files")
        writer.element("ul") {
            for (file, content) in Self.files {
                $0.element("li") {
                    $0.element("a", ["href": file], text: file)
                    $0.markup(" ")
                    $0.text(content)
                }
            }
        }
    }

    private func write(_ analyzer: Manifest.AnalyzerVersion, to writer: inout HTMLWriter) {
        writer.element("h3") {
            $0.text(HTMLText.title(analyzer.label))
            $0.markup(" ")
            $0.element("span", ["class": "muted"], text: "\(analyzer.id) \(analyzer.version)")
        }
        if !analyzer.rationale.isEmpty { writer.element("p", text: analyzer.rationale) }
        guard !analyzer.options.isEmpty else { return }
        let options = analyzer.options.sorted { ExactText($0.key) < ExactText($1.key) }
        writer.element("dl", ["class": "settings"]) {
            for (name, value) in options { pair(name, Self.text(value), &$0) }
        }
    }

    private static func text(_ value: JSONValue) -> String {
        value.stringValue ?? String(decoding: value.canonicalBytes, as: UTF8.self)
    }

    private func writeResources(to writer: inout HTMLWriter) {
        guard !report.manifest.resources.isEmpty else { return }
        writer.element("h3", text: "Word lists and lexicons")
        for resource in report.manifest.resources {
            writer.element("p", ["class": "of"]) {
                $0.element("bdi", text: resource.name)
                $0.markup(" ")
                $0.element("span", ["class": "muted"], text: "SHA-256 \(resource.hash)")
            }
            guard !resource.notice.isEmpty else { continue }
            writer.element("p", ["class": "notice"]) { notice in
                for line in ExactText(resource.notice).lines {
                    notice.text(String(line))
                    notice.endLine()
                }
            }
        }
    }

    private func pair(_ name: String, _ value: String, _ writer: inout HTMLWriter) {
        writer.element("dt", text: name)
        writer.element("dd", ["dir": "auto"], text: value)
    }
}
