// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Runs the analyzer under test the way the engine does.
struct Trial {
    /// The label of the analyzer under test.
    static let label = "tested"

    let info: AnalyzerInfo
    let plan: EnginePlan

    init(_ analyzer: ConfiguredAnalyzer) {
        info = analyzer.info
        plan = EnginePlan(analyzers: [PlannedAnalyzer(label: Self.label, analyzer: analyzer)])
    }

    /// Documents with these texts; their ids are their numbers.
    func documents(_ texts: [String]) -> [TextDocument] {
        texts.enumerated().map { TextDocument(id: "document-\($0)", text: $1) }
    }

    /// A worker that has processed documents, batch by batch.
    func worker(_ batches: [[TextDocument]]) -> Worker {
        let worker = Worker(plan: plan)
        for batch in batches {
            worker.meet(batch.count)
            _ = worker.process(batch)
        }
        return worker
    }

    /// The head of every report, always the same.
    var manifest: Manifest {
        Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan)
    }

    /// What one worker knows after one batch.
    func state(_ documents: [TextDocument]) -> RunState {
        worker([documents]).state
    }

    /// What a new worker says of a text.
    func evidence(_ text: String) -> Result<Evidence, DocumentFailure>? {
        Worker(plan: plan).explain(TextDocument(id: "document-0", text: text)).first
    }
}
