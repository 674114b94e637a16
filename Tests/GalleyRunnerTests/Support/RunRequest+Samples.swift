// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import TestSupport

@testable import GalleyRunner

extension RunRequest {
    /// A run of `bytes` over everything below a folder.
    static func sample(
        _ scratch: Scratch, _ patterns: [String] = ["."], grouping: Grouping? = nil,
        maxGroups: Int = 1000
    ) -> RunRequest {
        let entry = AnalyzerEntry(Bytes.self)
        let analyzers = [
            try? entry.configure([:], resources: { Resource(file: $0, bytes: []) }).get()
        ].compactMap { $0 }
        let plan = EnginePlan(
            analyzers: analyzers.map { PlannedAnalyzer(analyzer: $0) }, grouping: grouping,
            maxGroups: maxGroups)
        let inputs = InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) }, idFolder: scratch.path)
        return RunRequest(
            plan: plan, inputs: inputs, options: InputOptions(),
            formatRecord: { $1 += Array("\($0.id)\n".utf8) },
            formatFailure: { $1 += Array("\($0.id) \($0.reason.rawValue)\n".utf8) })
    }
}
