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
    /// - Parameter writtenBefore: files of the run folder that are there already.
    func finish(_ state: RunState, writtenBefore: [String]) throws(CommandFailure) -> ExitStatus {
        let manifest = Manifest(
            toolVersion: ToolVersion.text, pipeline: pipelineName,
            pipelineHash: plan.fingerprint, plan: plan.engine)
        var report = state.report(manifest)
        report.gates = GateCheck.outcomes(plan.gates, report, state)
        do throws(RunError) {
            try show(report)
            try fillFolder(report, writtenBefore)
        } catch {
            throw CommandFailure(error)
        }
        return status(report)
    }

    private func show(_ report: Report) throws(RunError) {
        guard let shown = reports.shown else { return }
        let bytes = shown.render(report)
        guard let file = reports.file else { return OutputStream.standardOutput.write(bytes) }
        do throws(FileError) {
            try WholeFile.write(bytes, to: file)
        } catch {
            throw .file(error)
        }
        tell([file])
    }

    private func fillFolder(_ report: Report, _ writtenBefore: [String]) throws(RunError) {
        guard let folder = reports.folder else { return }
        let formats = [JSONFormat()] + reports.folderFormats
        for format in formats {
            try folder.write(format.render(report), to: type(of: format).fileName)
        }
        let written = formats.map { type(of: $0).fileName }
        folder.remove(ReportFormats.all().map { type(of: $0).fileName }.filter {
            !written.contains($0)
        })
        tell((written + writtenBefore).sorted().map(folder.file))
    }

    private func tell(_ paths: [String]) {
        guard !reports.isQuiet else { return }
        OutputStream.standardError.write(paths.map { "wrote \($0)\n" }.joined())
    }

    private func status(_ report: Report) -> ExitStatus {
        let accounts = report.accounts
        guard accounts.balance else {
            OutputStream.standardError.write(
                "error: the accounts do not balance; this is a bug of Galley\n")
            return .imbalance
        }
        let budget = plan.file.maxFailures
        if budget.isExceeded(failures: accounts.failures, read: accounts.read) {
            return .failures
        }
        return report.gates.contains(where: \.tripped) ? .gateTripped : .success
    }
}
