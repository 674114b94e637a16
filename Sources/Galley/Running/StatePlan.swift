// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyRunner

/// The plan of a run, rebuilt from the state files that it left and nothing else.
struct StatePlan {
    let plan: Plan

    /// - Throws: `RunError.state` if this tool is not the one that wrote them.
    init(_ merge: StateMerge, _ context: ToolContext) throws(RunError) {
        let resources = merge.resources
        let context = try Self.context(context, with: merge.plugins)
        let reader = context.pipelineContext(hasPaths: true) {
            name throws(PipelineContext.ResourceFault) in
            guard let resource = resources.first(where: { $0.name == name }) else {
                throw PipelineContext.ResourceFault("the state does not hold it")
            }
            return resource.bytes
        }
        let check = PipelineCheck(
            resolved: merge.pipeline, variables: merge.variables, name: merge.pipelineName,
            context: reader)
        guard let plan = check.plan else {
            let first = check.diagnostics.first?.message ?? "it has faults"
            if check.diagnostics.first?.code == .lostVariable { throw .state(first) }
            throw .state("the pipeline of these states does not fit this tool: \(first)")
        }
        guard plan.fingerprint == merge.fingerprint else {
            throw .state("these states were made by a tool whose analyzers or data differ")
        }
        self.plan = plan
    }
    /// The analyzers of this tool and the plug-ins of the states, of which none is started.
    private static func context(
        _ context: ToolContext, with plugins: [JSONValue]
    ) throws(RunError) -> ToolContext {
        var entries: [AnalyzerEntry] = []
        do throws(PluginError) {
            for plugin in plugins { entries.append(AnalyzerEntry(try AbsentPlugin(plugin))) }
        } catch {
            throw .state("a plug-in of these states does not fit this tool: \(error)")
        }
        do throws(CommandFailure) {
            return try context.registering(entries)
        } catch {
            throw .state("a plug-in of these states does not fit this tool: \(error.message)")
        }
    }
}
