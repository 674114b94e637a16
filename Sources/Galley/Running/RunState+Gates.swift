// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

extension RunState {
    /// Makes the report of a run of a plan.
    ///
    /// - Parameters:
    ///   - failures: the first failures in the order of the records.
    ///   - baseline: the comparison of the findings with those of an earlier run, if there is one.
    func report(
        _ plan: Plan, pipelineName: String, failures: [DocumentFailure] = [],
        baseline: BaselineOutcome? = nil
    ) -> Report {
        report(
            plan.manifest(pipelineName), allowsEmpty: plan.file.allowsEmpty, failures: failures,
            baseline: baseline
        ) { figures in
            GateCheck.outcomes(plan.gates, figures, baseline, gateBreaches)
        }
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
