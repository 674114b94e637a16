// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The findings of a run, with which later runs can be compared: one line per finding, with its
/// document and fingerprint.
///
/// The file has neither line numbers nor offsets, so it changes only when findings change. If a
/// line is removed by hand, later runs report its finding as new.
package struct BaselineFormat: FindingFormat {
    /// The name in pipelines and on the command line: `baseline`.
    package static let name = "baseline"
    /// The name of the file in the run folder: `baseline.jsonl`.
    package static let fileName = "baseline.jsonl"
    /// A description of the format.
    package static let summary = "The findings, for the option '--baseline' of later runs."

    /// The version of the file's structure, which the first line contains.
    static let version: Int64 = 1

    /// Makes the format.
    package init() {}

    /// Makes a writer for the findings of a run.
    package func begin(_ report: Report) -> any FindingWriter { BaselineWriter(report) }
}

/// Writes a baseline: a header line, one line per finding, and an end mark.
private struct BaselineWriter: FindingWriter {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func begin(_ bytes: inout [UInt8]) {
        let analyzers = BaselineAnalyzers(report.manifest)
        JSONLine.append(to: &bytes) {
            $0.member("galley_baseline", Int(BaselineFormat.version))
            $0.member("tool", report.manifest.toolVersion)
            $0.member("pipeline", report.manifest.pipeline)
            if let root = report.inputRoot { $0.member("root", root) }
            $0.key("analyzers")
            $0.value(analyzers.json)
        }
    }

    func add(_ record: Record, to bytes: inout [UInt8]) {
        for finding in record.findings where finding.baselineState != .absent {
            JSONLine.append(to: &bytes) {
                $0.member("id", record.id)
                $0.member("path", record.origin.path)
                $0.member("analyzer", finding.analyzer)
                $0.member("rule", finding.rule)
                $0.member("severity", finding.severity.rawValue)
                $0.member("message", finding.message)
                $0.member("fingerprint", finding.fingerprint)
                if !finding.textFingerprint.isEmpty {
                    $0.member("text_fingerprint", finding.textFingerprint)
                }
            }
        }
    }

    func end(_ bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) { $0.member("end", "galley_baseline") }
    }
}
