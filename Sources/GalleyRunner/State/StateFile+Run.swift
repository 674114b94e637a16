// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
package import GalleyPipelines

extension StateFile {
    /// Describes what a run, or a part of one, came to.
    ///
    /// - Parameters:
    ///   - recordsName: the name of the records' file, beside the state file.
    ///   - failuresName: the name of the failures' file, beside the state file.
    package init(
        _ result: RunResult, of request: RunRequest, plan: Plan, pipelineName: String,
        tool: String, recordsName: String, failuresName: String
    ) {
        let resolved = plan.resolved
        self.init(
            tool: tool, pipeline: resolved["pipeline"] ?? .null,
            variables: resolved["variables"], pipelineName: pipelineName,
            fingerprint: plan.fingerprint, inputHash: request.inputs.hash,
            resources: plan.resources, plugins: plan.declarations, share: request.share,
            splits: result.splits,
            output: result.output, recordsName: recordsName, failuresName: failuresName)
    }
}
