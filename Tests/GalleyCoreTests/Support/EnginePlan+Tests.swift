// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension EnginePlan {
    /// A plan of analyzers with their defaults.
    init(_ analyzers: any Analyzer..., grouping: Grouping? = nil, maxGroups: Int = 1000) {
        self.init(
            analyzers: analyzers.map { PlannedAnalyzer(analyzer: Self.configured($0)) },
            grouping: grouping, maxGroups: maxGroups)
    }

    private static func configured<A: Analyzer>(_ analyzer: A) -> ConfiguredAnalyzer {
        ConfiguredAnalyzer(analyzer)
    }

    /// What a worker knows of documents.
    func state(_ documents: [TextDocument]) -> RunState {
        let worker = Worker(plan: self)
        worker.meet(documents.count)
        _ = worker.process(documents)
        return worker.state
    }

    func report(_ state: RunState) -> Report {
        state.report(Manifest(toolVersion: "1", pipeline: "p", pipelineHash: "", plan: self))
    }
}

extension [TextDocument] {
    /// Documents with these texts; their ids are their numbers.
    init(texts: [String]) {
        self = texts.enumerated().map { TextDocument(id: "\($0)", text: $1) }
    }
}
