// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

extension RunState {
    /// The report of a run of a plan, its gates held against its figures.
    func report(_ plan: Plan, pipelineName: String) -> Report {
        var report = report(plan.manifest(pipelineName))
        report.allowsEmpty = plan.file.allowsEmpty
        report.gates = GateCheck.outcomes(plan.gates, report, self)
        return report
    }
}

extension Plan {
    /// What reports say they were made with.
    func manifest(_ pipelineName: String) -> Manifest {
        Manifest(
            toolVersion: ToolVersion.text, pipeline: pipelineName, pipelineHash: fingerprint,
            plan: engine)
    }
}
