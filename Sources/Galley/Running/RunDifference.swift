// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
public import GalleyReports
import GalleyRunner

/// The differences between two runs: words, measures, findings, documents and figures.
public struct RunDifference: Sendable {
    /// The formats in which a comparison can be shown.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Text for a terminal.
        case terminal
        /// GitHub-flavoured Markdown.
        case markdown
        /// An HTML page.
        case html
    }

    /// The differences, as reports show them.
    private let diff: ReportDiff
    /// The run folders of both runs, if they have any.
    private let folders: [String?]

    /// Compares two runs.
    ///
    /// - Parameters:
    ///   - before: the earlier run.
    ///   - name: the name of the earlier run in the comparison.
    ///   - after: the later run.
    ///   - laterName: the name of the later run in the comparison.
    /// - Throws: `GalleyError` if a run did not keep its records.
    public init(
        from before: FinishedRun, named name: String = "before",
        to after: FinishedRun, named laterName: String = "after"
    ) throws(GalleyError) {
        folders = [before.folder, after.folder]
        diff = try GalleyError.converting {
            let comparison = RunComparison(
                RunSide(name: name, report: before.report, plan: before.plan.engine),
                RunSide(name: laterName, report: after.report, plan: after.plan.engine),
                moved: try Self.moved(before, after))
            return try Self.diff(before, after, comparison)
        }
    }

    /// Whether nothing differs.
    public var isEmpty: Bool { diff.isEmpty }

    /// The comparison as an HTML page in UTF-8.
    public var html: [UInt8] { rendered(as: .html) }

    /// The comparison as GitHub-flavoured Markdown.
    public var markdown: String { String(decoding: rendered(as: .markdown), as: UTF8.self) }

    /// The comparison as text of 80 columns without colours, as `galley diff` shows it.
    public var text: String { String(decoding: rendered(as: .terminal), as: UTF8.self) }

    /// Returns the comparison in a format, in UTF-8.
    ///
    /// - Parameters:
    ///   - format: the format.
    ///   - style: the width and the colours of the format for terminals.
    public func rendered(
        as format: Format, style: TerminalStyle = TerminalStyle()
    ) -> [UInt8] {
        let format: DiffFormat =
            switch format {
            case .terminal: .terminal(style)
            case .markdown: .markdown
            case .html: .html(version: ToolVersion.text)
            }
        return format.render(diff)
    }

    /// Writes the comparison in a format to a file, which appears only when it is complete.
    ///
    /// - Throws: `GalleyError` if the path leads to the records, the failures or the state of one of
    ///   the runs, or if the file cannot be written.
    public func write(as format: Format, to path: String) throws(GalleyError) {
        try GalleyError.converting {
            try FinishedRun.protectedFiles(folders).check(path)
            try OutputDestination.Display.file(path).write(rendered(as: format))
        }
    }

    /// Returns the folders that the runs read if they differ and no document has the same id in both
    /// runs.
    private static func moved(_ old: FinishedRun, _ new: FinishedRun) throws -> MovedInput? {
        let moved = MovedInput(
            from: old.state.inputRoot?.text, to: new.state.inputRoot?.text)
        guard let moved else { return nil }
        var ids: Set<ExactText> = []
        try old.records().read { line in
            guard let record = RecordLine(line)?.record else { return false }
            ids.insert(ExactText(record.id))
            return true
        }
        var isShared = false
        try new.records().read { line in
            guard let record = RecordLine(line)?.record else { return false }
            isShared = isShared || ids.contains(ExactText(record.id))
            return true
        }
        return isShared ? nil : moved
    }

    /// Compares the words, then the records one by one.
    private static func diff(
        _ before: FinishedRun, _ after: FinishedRun, _ comparison: RunComparison
    ) throws -> ReportDiff {
        var comparison = comparison
        try compareWords(before, after, &comparison)
        try before.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addBefore(line.record, line.numbers)
            return true
        }
        try after.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addAfter(line.record, line.numbers)
            return true
        }
        try before.records().read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.checkIfFixed(line.record)
            return true
        }
        return comparison.diff
    }

    private static func compareWords(
        _ before: FinishedRun, _ after: FinishedRun, _ comparison: inout RunComparison
    ) throws {
        for label in comparison.labels {
            do {
                if let old = try before.terms(of: label), let new = try after.terms(of: label) {
                    try comparison.compare(label, old, new)
                }
            } catch {
                throw RunError.state("the words of '\(label)' cannot be read back: \(error)")
            }
        }
    }
}

extension FinishedRun {
    fileprivate func terms(of label: String) throws -> TermStream? {
        try plan.engine.analyzers.firstIndex { $0.label == label }.flatMap(state.terms)
    }
}
