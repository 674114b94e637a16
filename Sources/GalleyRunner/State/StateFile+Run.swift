// SPDX-License-Identifier: Apache-2.0

import GalleyCore
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
    ) throws(RunError) {
        guard let state = try? result.state.encoded() else {
            throw .state("an analyzer's summary cannot be encoded")
        }
        self.init(
            tool: tool, pipeline: plan.resolved["pipeline"] ?? .null, pipelineName: pipelineName,
            fingerprint: plan.fingerprint, inputHash: request.inputs.hash,
            resources: plan.resources, share: request.share, splits: result.splits,
            output: result.output, recordsName: recordsName, failuresName: failuresName,
            state: state)
    }

    /// Writes the state file.
    package func write(to path: String) throws(RunError) {
        guard let bytes = try? bytes else { throw .state("the state cannot be encoded") }
        try RunError.files { () throws(FileError) in try AtomicFile.write(bytes, to: path) }
    }
}
