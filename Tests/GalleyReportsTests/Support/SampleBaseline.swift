// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// A run compared with an earlier one.
struct SampleBaseline {
    let report: Report
    /// The records with the states of their findings, then the fixed findings of the earlier run.
    let records: [Record]

    /// Compares a run with an earlier one.
    ///
    /// - Parameters:
    ///   - earlier: the documents of the earlier run.
    ///   - documents: the documents of the run.
    init(earlier: [any Document], documents: [any Document]) throws {
        let (before, old) = Self.run(earlier)
        let (state, manifest, new) = Self.state(documents)
        let lines = Self.lines(before, old)
        var baseline = Baseline(name: "known.jsonl", for: manifest)
        for line in lines { try baseline.take(line) }
        try baseline.finish()
        var comparison = BaselineComparison(baseline, state.report(manifest))
        var records = new
        for index in records.indices {
            comparison.mark(&records[index], measures: records[index].measures.map(\.name))
        }
        for entry in try lines.dropFirst().compactMap({
            BaselineEntry(json: try JSONValue(parsing: $0))
        }) where comparison.checkIfFixed(entry) {
            records.append(entry.record)
        }
        report = state.report(manifest, baseline: comparison.outcome)
        self.records = records
    }

    /// A comparison with one new repeated caption, one fixed, and one in a removed document; all
    /// other findings are known.
    static func mixed() throws -> SampleBaseline {
        let new = TextDocument(
            id: "pages/2026/wire/new.txt",
            text: "A crane at dawn, again.\nA crane at dawn, again.\n")
        let fixed = TextDocument(
            id: "pages/2026/wire/page-11.txt", text: "The tug leaves port.\nThe tug leaves port.\n")
        let pages = SampleText.pages
        return try SampleBaseline(
            earlier: Array(pages.dropLast()) + [fixed], documents: pages.dropFirst() + [new])
    }

    /// The lines of a baseline, without line feeds.
    static func lines(_ report: Report, _ records: [Record]) -> [[UInt8]] {
        text(BaselineFormat(), report, records).split(separator: 0x0A).map(Array.init)
    }

    /// Records in a format for findings.
    static func text(
        _ format: any FindingFormat, _ report: Report, _ records: [Record]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = format.begin(report)
        writer.begin(&bytes)
        for record in records { writer.add(record, to: &bytes) }
        writer.end(&bytes)
        return bytes
    }

    /// The report and the records of some documents.
    static func run(_ documents: [any Document]) -> (report: Report, records: [Record]) {
        let (state, manifest, records) = state(documents)
        return (state.report(manifest), records)
    }

    private static func state(
        _ documents: [any Document]
    ) -> (RunState, Manifest, records: [Record]) {
        let plan = SampleReport.quickstartPlan()
        let worker = Worker(plan: plan)
        worker.meet(documents.count)
        let records = worker.process(documents).compactMap(\.record)
        let manifest = Manifest(
            toolVersion: "0.1.0", pipeline: "quickstart", pipelineHash: SHA256.hexadecimal(of: []),
            plan: plan)
        return (worker.state, manifest, records)
    }
}
