// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// A run of one document in which everything that may come from outside is one text.
struct EchoRun {
    let report: Report
    let record: Record

    init(_ text: String) {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: ConfiguredAnalyzer(EchoAnalyzer(text: text)))
        ])
        let worker = Worker(plan: plan)
        worker.meet(1)
        let document = TextDocument(id: text, text: "before \(text) after")
        record = worker.process([document])[0].record ?? Record(id: "", origin: Origin(path: ""))
        let manifest = Manifest(
            toolVersion: "1", pipeline: text, pipelineHash: "0", plan: plan)
        report = worker.state.report(manifest) { _ in
            [
                GateOutcome(gate: text, tripped: true, actual: text),
                GateOutcome(gate: text, tripped: false, actual: text),
            ]
        }
    }

    /// The run in a format of reports.
    func text(_ format: any ReportFormat) -> String {
        String(decoding: format.render(report), as: UTF8.self)
    }

    /// The run in a format of findings.
    func text(_ format: any FindingFormat) -> String {
        var bytes: [UInt8] = []
        var writer = format.begin(report)
        writer.begin(&bytes)
        writer.add(record, to: &bytes)
        writer.end(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
