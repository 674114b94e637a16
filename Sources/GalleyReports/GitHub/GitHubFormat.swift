// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Writes tripped gates and the first findings as annotations of a GitHub workflow.
package struct GitHubFormat: FindingFormat {
    /// The name in pipelines and on the command line: `github`.
    package static let name = "github"
    /// The name of the file in the run folder: `annotations.txt`.
    package static let fileName = "annotations.txt"
    /// A description of the format.
    package static let summary =
        "Tripped gates and the first findings as annotations of a GitHub workflow."

    /// Makes the format.
    package init() {}

    /// Makes a writer for the findings of a run.
    package func begin(_ report: Report) -> any FindingWriter { GitHubWriter(report) }
}

/// Writes workflow commands, at most ten of each kind, which is GitHub's limit for a step.
///
/// GitHub drops further commands silently, so the last notice reports how many were left out.
private struct GitHubWriter: FindingWriter {
    private static let mostOfKind = 10

    private let report: Report
    private var written: [Severity: Int] = [.note: 1]
    private var leftOut = 0

    init(_ report: Report) {
        self.report = report
    }

    mutating func begin(_ bytes: inout [UInt8]) {
        for gate in report.gates where gate.tripped {
            annotate(
                .error, [("title", "Gate tripped")], "\(gate.gate), found \(gate.actual)", &bytes)
        }
    }

    mutating func add(_ record: Record, to bytes: inout [UInt8]) {
        // Known findings are left out, because they were annotated when they were new.
        for finding in record.findings where finding.baselineState ?? .new == .new {
            var properties = [("file", record.origin.path)]
            if record.origin.isConverted {
                // The file has no line that shows the finding.
            } else if record.origin.part > 0 {
                properties.append(("line", "\(record.origin.line)"))
            } else if let span = finding.spans.first {
                properties.append(("line", "\(span.position.line)"))
            }
            properties.append(("title", "\(finding.analyzer).\(finding.rule)"))
            annotate(finding.severity, properties, finding.message, &bytes)
        }
    }

    mutating func end(_ bytes: inout [UInt8]) {
        var notes: [String] = []
        if leftOut > 0 {
            let findings = leftOut == 1 ? "finding" : "findings"
            notes.append(
                "\(NumberText.count(leftOut)) more \(findings); see the records of the run")
        }
        if let baseline = report.baseline {
            let text = BaselineText(baseline)
            notes += [text.summary, text.unchecked].compactMap(\.self)
        }
        guard !notes.isEmpty else { return }
        bytes += "::notice title=Galley::\(Self.data(notes.joined(separator: "; ")))\n".utf8
    }

    private mutating func annotate(
        _ severity: Severity, _ properties: [(String, String)], _ message: String,
        _ bytes: inout [UInt8]
    ) {
        guard written[severity, default: 0] < Self.mostOfKind else {
            leftOut += 1
            return
        }
        written[severity, default: 0] += 1
        let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
        bytes += "::\(severity.command) \(list)::\(Self.data(message))\n".utf8
    }

    private static func data(_ text: String) -> String {
        SafeText.short(text).replacing("%", with: "%25")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

extension Severity {
    fileprivate var command: String {
        switch self {
        case .note: "notice"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
