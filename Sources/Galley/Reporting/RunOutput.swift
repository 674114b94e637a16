// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The records and failures that a finished run wrote, and the report that is made from them.
struct RunOutput {
    private let destination: OutputDestination

    /// Makes the output of a run that wrote to a destination.
    init(_ destination: OutputDestination) {
        self.destination = destination
    }

    /// Makes the output of a run that wrote into a folder.
    init(inFolder folder: String) {
        destination = OutputDestination(
            records: FilePath.join(folder, RunFolder.records),
            failures: FilePath.join(folder, RunFolder.failures))
    }

    /// Opens the records, from which findings are read.
    ///
    /// - Throws: `FileError` if the file of the records cannot be opened; `GalleyError` if the run
    ///   did not keep its records.
    func records() throws -> RecordReplay {
        if case .store(let store) = destination.display { return RecordReplay(store) }
        guard destination.records != nil else {
            throw GalleyError("the run did not keep its records")
        }
        return try RecordReplay(file: destination.records ?? RunFolder.records)
    }

    /// Makes the report of the run.
    ///
    /// - Parameter baseline: the findings of an earlier run; nil if there is no comparison.
    /// - Throws: `FileError`, `RunError` or `GalleyError` if something cannot be read back.
    func report(
        _ state: RunState, _ plan: Plan, pipelineName: String, baseline: BaselineFile?
    ) throws -> Report {
        let failures = try listedFailures()
        let outcome = try baseline?.outcome(state, plan.manifest(pipelineName), records())
        let report = state.report(
            plan, pipelineName: pipelineName, failures: failures, baseline: outcome)
        if let fault = state.storeFault {
            throw GalleyError("data that was moved out of memory cannot be read back: \(fault)")
        }
        return report
    }

    /// Reads the first failures, as many as a report lists.
    private func listedFailures() throws -> [DocumentFailure] {
        guard let lines = try failureLines() else { return [] }
        return try lines.prefix(Report.listedFailures).map { line in
            guard let value = try? JSONValue(parsing: line),
                let failure = DocumentFailure(json: value)
            else { throw RunError.state("the failures contain a line that is not a failure") }
            return failure
        }
    }

    private func failureLines() throws -> StoredLines? {
        if case .store(let store) = destination.failureDisplay {
            return StoredLines(store, name: "the failures")
        }
        return try destination.failures.map { path in try StoredLines(file: path) }
    }
}

extension RunState {
    /// Makes the report of a run, with the manifest and the gates of the run's plan.
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
    /// Makes a report's manifest, which contains the versions, settings and resources of the run.
    func manifest(_ pipelineName: String) -> Manifest {
        Manifest(
            toolVersion: ToolVersion.text, pipeline: pipelineName, pipelineHash: fingerprint,
            plan: engine)
    }
}
