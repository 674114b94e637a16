// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyJSON
import Testing

/// Runs `word_frequency` over some texts.
struct WordFrequencyRun {
    let results: [DocumentResult]
    let section: Section
    let report: Report

    init(
        _ texts: [String], _ options: JSONObject = [:], files: [String: String] = [:],
        selection: MarkSelection = .everything, marks: [Mark] = []
    ) throws {
        let analyzer = try Self.configure(options, files.mapValues { Array($0.utf8) }).get()
        let plan = EnginePlan(
            analyzers: [PlannedAnalyzer(analyzer: analyzer, selection: selection)])
        let worker = Worker(plan: plan)
        worker.meet(texts.count)
        results = worker.process(
            texts.enumerated().map { TextDocument(id: "\($0)", text: $1, marks: marks) })
        report = worker.state.report(
            Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan))
        section = try #require(report.sections.first).section
    }

    static func configure(
        _ options: JSONObject, _ files: [String: [UInt8]] = [:]
    ) -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> {
        AnalyzerEntry(WordFrequency.self).configure(options) { name throws(OptionFault) in
            guard let bytes = files[name] else {
                throw OptionFault(.unreadableResource, path: [], "no file '\(name)'")
            }
            return Resource(file: name, bytes: bytes)
        }
    }

    /// The table's words.
    var words: [String] { rows.map { $0[0] } }

    /// The table's cells as text.
    var rows: [[String]] {
        section.tables[0].rows.map { row in
            row.map { value in
                switch value {
                case .text(let text): text
                case .count(let count): "\(count)"
                case .number(let number, _): "\(number)"
                default: "?"
                }
            }
        }
    }

    /// A measure of the first document.
    func measure(_ name: String) -> Double? { results[0].record?["word_frequency.\(name)"] }
}
