// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Turns a finished state into reports and an exit status: the end of `run` and of `merge`.
struct ReportWriter {
    let plan: Plan
    let pipelineName: String
    let reports: ReportPlan

    /// Writes everything; says which files were written.
    ///
    /// The run folder comes first: it must be whole even if nobody reads standard output.
    ///
    /// - Parameter failures: lines for people about documents that failed.
    func finish(_ state: RunState, failures: String = "") throws(CommandFailure) -> ExitStatus {
        let manifest = Manifest(
            toolVersion: ToolVersion.text, pipeline: pipelineName,
            pipelineHash: plan.fingerprint, plan: plan.engine)
        var report = state.report(manifest)
        if let fault = state.storeFault {
            throw CommandFailure("what was moved out of memory cannot be read back: \(fault)")
        }
        report.gates = GateCheck.outcomes(plan.gates, report, state)
        do throws(RunError) {
            try fillFolder(report)
            try show(report)
        } catch {
            throw CommandFailure(error)
        }
        OutputStream.standardError.note(failures)
        tellPaths()
        return status(report)
    }

    private func fillFolder(_ report: Report) throws(RunError) {
        guard let folder = reports.folder else { return }
        for format in reports.folderFormats {
            try folder.write(format.render(report), to: type(of: format).fileName)
        }
    }

    private func show(_ report: Report) throws(RunError) {
        guard let shown = reports.shown else { return }
        let bytes = shown.render(report)
        do throws(FileError) {
            if let file = reports.file {
                try WholeFile.write(bytes, to: file)
            } else {
                try OutputStream.standardOutput.write(bytes)
            }
        } catch {
            // Somebody who has read enough does not change how the run ends.
            if !error.isBrokenPipe { throw .file(error) }
        }
    }

    private func tellPaths() {
        guard !reports.isQuiet else { return }
        let names = RunFolder.always + reports.folderFormats.map { type(of: $0).fileName }
        let inFolder = reports.folder.map { names.sorted().map($0.file) } ?? []
        let paths = inFolder + [reports.file].compactMap { $0 }
        OutputStream.standardError.note(paths.map { "wrote \($0)\n" }.joined())
    }

    private func status(_ report: Report) -> ExitStatus {
        let accounts = report.accounts
        guard accounts.balance else {
            return end(.imbalance, "the accounts do not balance; this is a bug of Galley")
        }
        let budget = plan.file.maxFailures
        if budget.isExceeded(failures: accounts.failures, read: accounts.read) {
            let counts = "\(accounts.failures) of \(accounts.read) documents failed"
            return end(.failures, "\(counts), max_failures allows \(budget.text)")
        }
        let tripped = report.gates.filter(\.tripped)
        guard let first = tripped.first else { return .success }
        let more = tripped.count > 1 ? " and \(tripped.count - 1) more" : ""
        return end(.gateTripped, "gate tripped: \(first.gate), found \(first.actual)\(more)")
    }

    /// No exit code without a word about it.
    private func end(_ status: ExitStatus, _ message: String) -> ExitStatus {
        OutputStream.standardError.note(SafeText.line("error: \(message)") + "\n")
        return status
    }
}
