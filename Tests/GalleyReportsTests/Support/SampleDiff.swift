// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// The comparison of two runs over synthetic documents.
struct SampleDiff {
    let diff: ReportDiff

    init(
        _ before: [any Document], _ after: [any Document],
        plans: (EnginePlan, EnginePlan) = (plan, plan), names: (String, String) = ("old", "new")
    ) throws {
        let (old, oldRecords) = Self.run(before, plans.0)
        let (new, newRecords) = Self.run(after, plans.1)
        var comparison = RunComparison(
            RunSide(name: names.0, report: Self.report(old, plans.0), plan: plans.0),
            RunSide(name: names.1, report: Self.report(new, plans.1), plan: plans.1))
        for label in comparison.labels {
            let (first, second) = (plans.0.number(of: label), plans.1.number(of: label))
            if let one = try old.terms(of: first), let other = try new.terms(of: second) {
                try comparison.compare(label, one, other)
            }
        }
        for record in oldRecords { comparison.addBefore(record, record.numbers) }
        for record in newRecords { comparison.addAfter(record, record.numbers) }
        for record in oldRecords { comparison.checkIfFixed(record) }
        diff = comparison.diff
    }

    static let plan = SampleReport.quickstartPlan()

    /// A comparison of the sample pages with changed pages, which have other words and sentiment.
    static func mixed() throws -> SampleDiff {
        let new = SampleText.pages.dropFirst(2).enumerated().map { index, page in
            TextDocument(
                id: page.id,
                text: index % 2 == 0
                    ? page.text
                    : "A tram, a tram and a tram: the tram is not good.\n\(page.text)\nTT\n")
        }
        let came = TextDocument(
            id: "pages/2026/post/tram.txt",
            text: String(repeating: "The tram is wonderful. ", count: 20))
        return try SampleDiff(SampleText.pages, new + [came])
    }

    /// The difference in a format, as text.
    func text(_ name: String, width: Int = 80) throws -> String {
        let style = TerminalStyle(width: width, usesColor: false)
        let formats: [String: DiffFormat] = [
            "terminal": .terminal(style), "markdown": .markdown, "html": .html(version: "0.1.0"),
        ]
        guard let format = formats[name] else { return "" }
        return String(decoding: format.render(diff), as: UTF8.self)
    }

    private static func run(
        _ documents: [any Document], _ plan: EnginePlan
    ) -> (RunState, [Record]) {
        let worker = Worker(plan: plan)
        worker.meet(documents.count)
        let records = worker.process(documents).compactMap(\.record)
        return (worker.state, records)
    }

    private static func report(_ state: RunState, _ plan: EnginePlan) -> Report {
        state.report(
            Manifest(
                toolVersion: "0.1.0", pipeline: "quickstart",
                pipelineHash: SHA256.hexadecimal(of: []), plan: plan))
    }
}

extension EnginePlan {
    fileprivate func number(of label: String) -> Int {
        analyzers.firstIndex { $0.label == label } ?? -1
    }
}

extension Record {
    fileprivate var numbers: [(name: String, value: Double)] {
        measures.map { (name: $0.name, value: $0.value.number) }
    }
}
