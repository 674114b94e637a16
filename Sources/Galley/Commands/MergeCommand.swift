// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyRunner

/// The command `galley merge`.
struct MergeCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put the parts of a run together and show its report.",
        discussion: """
            Needs the state files of all parts, in any order, and nothing else: neither the \
            pipeline nor the documents. Ends as the whole run would have ended.
            """)

    @Argument(help: ArgumentHelp("State files of 'galley run --split'.", valueName: "state"))
    var states: [String]

    @OptionGroup var reportOptions: ReportOptions

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Interruption.listen()
        let outcome: Result<ExitStatus, CommandFailure>
        do throws(RunError) {
            let merge = try StateMerge(states)
            outcome = try finish(merge, try plan(merge, try known(merge.plugins, context)))
        } catch {
            throw CommandFailure(error)
        }
        return try outcome.get()
    }

    /// The analyzers of this tool and the plug-ins of the states, of which none is started.
    private func known(
        _ plugins: [JSONValue], _ context: ToolContext
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

    private func plan(_ merge: StateMerge, _ context: ToolContext) throws(RunError) -> Plan {
        let resources = merge.resources
        let reader = context.pipelineContext(hasPaths: true) {
            name throws(PipelineContext.ResourceFault) in
            guard let resource = resources.first(where: { $0.name == name }) else {
                throw PipelineContext.ResourceFault("the state does not hold it")
            }
            return resource.bytes
        }
        let check = PipelineCheck(
            resolved: merge.pipeline, name: merge.pipelineName, context: reader)
        guard let plan = check.plan else {
            let first = check.diagnostics.first?.message ?? "it has faults"
            throw .state("the pipeline of these states does not fit this tool: \(first)")
        }
        guard plan.fingerprint == merge.fingerprint else {
            throw .state("these states were made by a tool whose analyzers or data differ")
        }
        return plan
    }

    private func finish(
        _ merge: StateMerge, _ plan: Plan
    ) throws(RunError) -> Result<ExitStatus, CommandFailure> {
        let state = try merge.state(plan.engine)
        let reports: ReportPlan
        do throws(CommandFailure) {
            reports = try ReportPlan(reportOptions, plan.file)
        } catch {
            return .failure(error)
        }
        let output = try merge.join(reports.destination)
        if let folder = reports.folder {
            try merge.whole(output).write(state, to: folder.file(RunFolder.state))
        }
        let writer = ReportWriter(plan: plan, pipelineName: merge.pipelineName, reports: reports)
        do throws(CommandFailure) {
            return .success(try writer.finish(state))
        } catch {
            return .failure(error)
        }
    }
}
