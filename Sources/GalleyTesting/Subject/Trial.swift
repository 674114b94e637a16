// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Runs the analyzer under test as the engine does.
struct Trial {
    /// The label of the analyzer under test.
    static let label = "tested"

    let info: AnalyzerInfo
    let plan: EnginePlan
    /// The measures that each document has before the analyzer examines it.
    let given: GivenMeasures

    /// Prepares an analyzer.
    ///
    /// - Parameter examples: the examples whose given measures are assigned to the documents; a
    ///   document's text decides which example is used, so that the measures depend only on the
    ///   document.
    init(_ analyzer: LoadedAnalyzer, examples: [Example] = []) {
        info = analyzer.info
        let choices = examples.map(\.given)
        let ofExamples = Dictionary(
            examples.map { (ExactText($0.text), $0.given) }, uniquingKeysWith: { first, _ in first }
        )
        given = { document in
            let text = document.text
            guard !choices.isEmpty else { return [:] }
            return ofExamples[ExactText(text)] ?? choices[text.utf8.count % choices.count]
        }
        plan = EnginePlan(analyzers: [PlannedAnalyzer(label: Self.label, analyzer: analyzer)])
    }

    /// Makes documents from texts; the ids are numbered from 0.
    func documents(_ texts: [String]) -> [TextDocument] {
        texts.enumerated().map { TextDocument(id: "document-\($0)", text: $1) }
    }

    /// Makes a worker that has processed all documents of `batches`, one batch after another.
    func worker(_ batches: [[TextDocument]]) -> Worker {
        let worker = Worker(plan: plan, given: given)
        for batch in batches {
            worker.meet(batch.count)
            _ = worker.process(batch)
        }
        return worker
    }

    /// The manifest that all reports contain.
    var manifest: Manifest {
        Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan)
    }

    /// The state of a new worker that has processed one batch.
    func state(_ documents: [TextDocument]) -> RunState {
        worker([documents]).state
    }

    /// The evidence that a new worker finds in a text.
    func evidence(_ text: String) -> Result<Evidence, DocumentFailure>? {
        Worker(plan: plan, given: given).explain(TextDocument(id: "document-0", text: text)).first
    }
}
