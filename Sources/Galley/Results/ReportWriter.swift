// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Writes the reports of a finished run, for `run` and `merge`.
struct ReportWriter {
    let plan: Plan
    let pipelineName: String
    let reports: ReportPlan
    let baseline: BaselineFile?

    /// Writes all reports.
    ///
    /// The run folder is written first: it must be complete even if nobody reads standard output.
    ///
    /// - Parameter failures: the first failures in canonical order.
    func finish(_ state: RunState, failures: [DocumentFailure] = []) throws -> FinishedRun {
        let output = RunOutput(reports.destination)
        let report = try output.report(
            state, plan, pipelineName: pipelineName, baseline: baseline)
        var run = FinishedRun(
            plan: plan, pipelineName: pipelineName, state: state, report: report, output: output,
            formats: reports.formats, folder: reports.folder?.path, baseline: baseline,
            failures: failures)
        try fillFolder(&run)
        try show(run)
        run.files = run.files.sorted() + [reports.file].compactMap { $0 }
        return run
    }

    /// Writes the files of the run folder.
    private func fillFolder(_ run: inout FinishedRun) throws {
        guard let folder = reports.folder else { return }
        var names = RunFolder.always
        for format in reports.folderFormats {
            switch format.kind {
            case .report(let format):
                for file in format.files(run.report) { try folder.write(file.bytes, to: file.name) }
                names.append(type(of: format).fileName)
            case .findings(let kind):
                let name = type(of: kind).fileName
                try run.write(format, to: .file(folder.file(name)))
                names.append(name)
            case .database:
                try run.writeDatabase(to: folder.file(DatabaseOutput.fileName))
                names.append(DatabaseOutput.fileName)
            case .records: break
            }
        }
        run.files = names.map(folder.file)
    }

    private func show(_ run: FinishedRun) throws {
        guard let shown = reports.shown else { return }
        do {
            if case .database = shown.kind {
                if let path = reports.file { try run.writeDatabase(to: path) }
            } else if case .records = shown.kind, !reports.keepsRecords {
                // The run itself has written the records.
            } else {
                try run.write(
                    shown,
                    to: reports.file.map { OutputDestination.Display.file($0) } ?? .standardOutput)
            }
        } catch let error as FileError where error.isBrokenPipe {
            // The exit status does not change if the reader of standard output has closed it.
        }
    }
}
