// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyReports
import GalleyRunner

/// A run of one part of the input, which writes a state file instead of a report.
///
/// Gates and the limit of failures are checked when the parts are merged.
struct PartRun {
    let pipeline: LoadedPipeline
    let request: RunRequest
    /// The path of the state file.
    let path: String
    let isQuiet: Bool

    /// Runs the part and writes the state file and the files of its records and failures.
    func run() async throws -> ExitStatus {
        let (records, failures) = (path + ".records", path + ".failures")
        let protected = pipeline.protectedFiles(request.inputs)
        for file in [path, records, failures] {
            try protected.check(file)
            try WholeFile.checkWritable(file)
        }
        var request = request
        request.destination = OutputDestination(records: records, failures: failures)
        let result = try await WatchedRun(request: request, isQuiet: isQuiet).run()
        let state = StateFile(
            result, of: request, plan: pipeline.plan, pipelineName: pipeline.name,
            tool: ToolVersion.text, recordsName: FilePath.name(of: records),
            failuresName: FilePath.name(of: failures))
        try state.write(result.state, to: path)
        OutputStream.standardError.note(
            FailureLines.text(result.failures, total: result.failureCount))
        if !isQuiet {
            let accounts = AccountsText(result.state.accounts).summaryWithFiles
            OutputStream.standardError.tell("wrote \(path): \(accounts)")
        }
        return .success
    }
}
