// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Writes a baseline: a head, a line per finding, an end mark.
struct BaselineWriter: FindingWriter {
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
            }
        }
    }

    func end(_ bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) { $0.member("end", "galley_baseline") }
    }
}
