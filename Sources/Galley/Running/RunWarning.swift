// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import GalleyReports

/// Something that a run or a fix does and that is perhaps not intended.
///
/// The function `warnings(of:)` of a pipeline returns the warnings before anything is run.
public enum RunWarning: Sendable, Hashable, CustomStringConvertible {
    /// The pipeline names this format, but the run writes no file in it, because there is no run
    /// folder.
    case reportNotWritten(format: String)
    /// The fixed files are written to this folder, in which the next run reads them.
    case outputIsRead(folder: String)

    /// The warning in words, with a lower-case first word and no full stop.
    public var description: String {
        switch self {
        case .reportNotWritten(let format):
            "the \(format) report is not written: there is no 'output'"
        case .outputIsRead(let folder):
            "'\(folder)' is in a folder that the pipeline reads: the next run reads both the "
                + "originals and the fixed files"
        }
    }
}

extension Pipeline {
    /// Returns the warnings of a run with these settings, in the order of the pipeline.
    ///
    /// A run that shows no report has none, because the caller can render every format.
    public func warnings(of options: RunOptions) -> [RunWarning] {
        let hasFolder = options.writesOutput && (options.output ?? plan.file.output) != nil
        guard let shown = options.shown, shown.format == nil, !hasFolder else { return [] }
        let names = plan.file.reports.map(\.name)
        let first = names.first { $0 == TerminalFormat.name } ?? names.first
        return names.filter { $0 != first }.map { .reportNotWritten(format: $0) }
    }

    /// Returns the warnings of a fix with these settings.
    public func warnings(of options: FixOptions) -> [RunWarning] {
        guard case .folder(let folder) = options.destination,
            reads(folder, options.paths, from: toolkit.folder)
        else { return [] }
        return [.outputIsRead(folder: folder)]
    }
}
