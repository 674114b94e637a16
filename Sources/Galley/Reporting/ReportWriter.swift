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
    let baseline: BaselineFile?

    /// Writes everything; says which files were written.
    ///
    /// The run folder comes first: it must be whole even if nobody reads standard output.
    ///
    /// - Parameter failures: lines for people about documents that failed.
    func finish(_ state: RunState, failures: String = "") throws(CommandFailure) -> ExitStatus {
        var report = state.report(plan, pipelineName: pipelineName)
        if let fault = state.storeFault {
            throw CommandFailure("what was moved out of memory cannot be read back: \(fault)")
        }
        let names: [String]
        do throws(RunError) {
            report.failures = try reports.failures()
            try baseline?.settle(&report, reports.records(), plan.gates, state)
            names = try fillFolder(report, state)
            try show(report, state)
        } catch {
            throw CommandFailure(error)
        }
        OutputStream.standardError.note(failures)
        tellPaths(names)
        return status(report)
    }

    /// Fills the run folder; the names of the files.
    private func fillFolder(_ report: Report, _ state: RunState) throws(RunError) -> [String] {
        guard let folder = reports.folder else { return [] }
        var names = RunFolder.always
        for format in reports.folderFormats {
            switch format {
            case .report(let format):
                for file in format.files(report) { try folder.write(file.bytes, to: file.name) }
                names.append(type(of: format).fileName)
            case .findings(let format):
                let name = type(of: format).fileName
                try FindingOutput(format, report, baseline).write(
                    reports.records(), to: .file(folder.file(name)))
                names.append(name)
            case .database:
                let path = folder.file(DatabaseOutput.fileName)
                try database(report, state).write(reports.records(), to: path)
                names.append(DatabaseOutput.fileName)
            case .records: break
            }
        }
        return names
    }

    private func show(_ report: Report, _ state: RunState) throws(RunError) {
        let display = reports.file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        do throws(RunError) {
            switch reports.shown {
            case .report(let format):
                try display.write(format.render(report))
            case .findings(let format):
                try FindingOutput(format, report, baseline).write(reports.records(), to: display)
            case .database:
                if let path = reports.file {
                    try database(report, state).write(reports.records(), to: path)
                }
            case .records where reports.keepsRecords:
                try reports.records().copy(to: display)
            case .records, nil: break
            }
        } catch .file(let error) where error.isBrokenPipe {
            // Somebody who has read enough does not change how the run ends.
        }
    }

    private func database(_ report: Report, _ state: RunState) -> DatabaseOutput {
        DatabaseOutput(report: report, state: state, plan: plan, baseline: baseline)
    }

    private func tellPaths(_ names: [String]) {
        guard !reports.isQuiet else { return }
        let inFolder = reports.folder.map { names.sorted().map($0.file) } ?? []
        let paths = inFolder + [reports.file].compactMap { $0 }
        for path in paths { OutputStream.standardError.tell("wrote \(path)") }
    }

    private func status(_ report: Report) -> ExitStatus {
        let accounts = report.accounts
        guard accounts.balance else {
            return end(.imbalance, "the accounts do not balance; this is a bug of Galley")
        }
        if report.isEmptyByFault {
            return end(
                .failures, "nothing was analyzed: \(AccountsText(accounts).summaryWithFiles)")
        }
        let budget = plan.file.maxFailures
        if budget.isExceeded(failures: accounts.failures, read: accounts.read) {
            let counts = "\(accounts.failures) of \(accounts.read) documents failed"
            return end(.failures, "\(counts), max_failures allows \(plan.file.budgetText)")
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
