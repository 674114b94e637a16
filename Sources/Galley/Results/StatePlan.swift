// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyRunner

/// The plan of a run, rebuilt from its state files alone.
struct StatePlan {
    let plan: Plan

    /// Rebuilds the plan.
    ///
    /// - Throws: `RunError.state` if this tool cannot rebuild the plan, for example because another
    ///   tool wrote the files.
    init(_ merge: StateMerge, _ context: Toolkit) throws {
        let resources = merge.resources
        let context = try Self.context(context, with: merge.plugins)
        let reader = context.pipelineContext(hasPaths: true) {
            name throws(PipelineContext.ResourceFault) in
            guard let resource = resources.first(where: { $0.name == name }) else {
                throw PipelineContext.ResourceFault("the state does not contain it")
            }
            return resource.bytes
        }
        let check = PipelineCheck(
            resolved: merge.pipeline, variables: merge.variables, name: merge.pipelineName,
            context: reader)
        guard let plan = check.plan else {
            let first = check.diagnostics.first?.message ?? "it has faults"
            if check.diagnostics.first?.code == .lostVariable { throw RunError.state(first) }
            throw RunError.state("the pipeline of these states does not fit this tool: \(first)")
        }
        guard plan.fingerprint == merge.fingerprint else {
            throw RunError.state("these states were made by a tool with other analyzers or data")
        }
        self.plan = plan
    }

    /// Returns a context with the plug-ins that the states declare; no plug-in is started.
    private static func context(
        _ context: Toolkit, with plugins: [JSONValue]
    ) throws -> Toolkit {
        do {
            return try context.registering(
                plugins.map { AnalyzerEntry(try AbsentPlugin($0)) })
        } catch {
            throw RunError.state("a plug-in of these states does not fit this tool: \(error)")
        }
    }
}
