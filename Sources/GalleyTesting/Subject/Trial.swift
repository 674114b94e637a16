// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Runs the analyzer under test as the engine does.
struct Trial {
    /// The label of the analyzer under test.
    static let label = "tested"

    let info: AnalyzerInfo
    let plan: EnginePlan

    init(_ analyzer: LoadedAnalyzer) {
        info = analyzer.info
        plan = EnginePlan(analyzers: [PlannedAnalyzer(label: Self.label, analyzer: analyzer)])
    }

    /// Makes documents from texts; the ids are numbered from 0.
    func documents(_ texts: [String]) -> [TextDocument] {
        texts.enumerated().map { TextDocument(id: "document-\($0)", text: $1) }
    }

    /// Makes a worker that has processed all documents of `batches`, one batch after another.
    func worker(_ batches: [[TextDocument]]) -> Worker {
        let worker = Worker(plan: plan)
        for batch in batches {
            worker.meet(batch.count)
            _ = worker.process(batch)
        }
        return worker
    }

    /// The manifest of every report, which is always the same.
    var manifest: Manifest {
        Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan)
    }

    /// The state of a new worker that has processed one batch.
    func state(_ documents: [TextDocument]) -> RunState {
        worker([documents]).state
    }

    /// The evidence that a new worker finds in a text.
    func evidence(_ text: String) -> Result<Evidence, DocumentFailure>? {
        Worker(plan: plan).explain(TextDocument(id: "document-0", text: text)).first
    }
}
