// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

extension RunState {
    /// The report of a run of a plan, its gates held against its figures.
    func report(_ plan: Plan, pipelineName: String) -> Report {
        let manifest = Manifest(
            toolVersion: ToolVersion.text, pipeline: pipelineName,
            pipelineHash: plan.fingerprint, plan: plan.engine)
        var report = report(manifest)
        report.gates = GateCheck.outcomes(plan.gates, report, self)
        return report
    }
}
