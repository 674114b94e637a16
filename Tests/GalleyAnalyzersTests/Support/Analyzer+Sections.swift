// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension Analyzer {
    /// The analyzer's section and figures after a run over documents, each given as an id and a
    /// text.
    func report(of documents: [(id: String, text: String)]) -> (section: Section, figures: [Figure])
    {
        let plan = EnginePlan(
            analyzers: [PlannedAnalyzer(label: "a", analyzer: LoadedAnalyzer(self))])
        let worker = Worker(plan: plan)
        _ = worker.process(documents.map { TextDocument(id: $0.id, text: $0.text) })
        let manifest = Manifest(toolVersion: "0", pipeline: "", pipelineHash: "", plan: plan)
        let report = worker.state.report(manifest)
        return (report.sections[0].section, report.figures)
    }

    /// The value of a figure after a run over documents.
    func figure(_ name: String, of documents: [(id: String, text: String)]) -> ReportValue? {
        report(of: documents).figures.first { $0.name == "a.\(name)" }?.value
    }
}
