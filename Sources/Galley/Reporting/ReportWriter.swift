// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Writes the reports of a finished run and determines the exit status, for `run` and `merge`.
struct ReportWriter {
    let plan: Plan
    let pipelineName: String
    let reports: ReportPlan
    let baseline: BaselineFile?

    /// Writes all reports, lists the written files on standard error, and returns the exit status.
    ///
    /// The run folder is written first: it must be complete even if nobody reads standard output.
    ///
    /// - Parameter failures: lines of text about documents that failed.
    func finish(_ state: RunState, failures: String = "") throws -> ExitStatus {
        let output = RunOutput(reports.destination)
        let report = try output.report(
            state, plan, pipelineName: pipelineName, baseline: baseline)
        let names = try fillFolder(report, state, output)
        try show(report, state, output)
        OutputStream.standardError.note(failures)
        tellPaths(names)
        return status(report)
    }

    /// Writes the files of the run folder and returns their names.
    private func fillFolder(
        _ report: Report, _ state: RunState, _ output: RunOutput
    ) throws -> [String] {
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
                    output.records(), to: .file(folder.file(name)))
                names.append(name)
            case .database:
                let path = folder.file(DatabaseOutput.fileName)
                try database(report, state).write(output.records(), to: path)
                names.append(DatabaseOutput.fileName)
            case .records: break
            }
        }
        return names
    }

    private func show(_ report: Report, _ state: RunState, _ output: RunOutput) throws {
        let display = reports.file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        do {
            switch reports.shown {
            case .report(let format):
                try display.write(format.render(report))
            case .findings(let format):
                try FindingOutput(format, report, baseline).write(output.records(), to: display)
            case .database:
                if let path = reports.file {
                    try database(report, state).write(output.records(), to: path)
                }
            case .records where reports.keepsRecords:
                try output.records().copy(to: display)
            case .records, nil: break
            }
        } catch let error as FileError where error.isBrokenPipe {
            // The exit status does not change if the reader of standard output has closed it.
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
            let counts =
                "\(accounts.failures) of \(AccountsText.documents(accounts.read)) failed"
            return end(.failures, "\(counts), but max_failures allows \(plan.file.budgetText)")
        }
        let tripped = report.gates.filter(\.tripped)
        guard let first = tripped.first else { return .success }
        let others = tripped.count - 1
        let more = others > 0 ? " (and \(others) more \(others == 1 ? "gate" : "gates"))" : ""
        return end(.gateTripped, "gate tripped: \(first.gate), found \(first.actual)\(more)")
    }

    /// Shows the reason for an exit status, and returns the status.
    private func end(_ status: ExitStatus, _ message: String) -> ExitStatus {
        OutputStream.standardError.note(SafeText.line("error: \(message)") + "\n")
        return status
    }
}
