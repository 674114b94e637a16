// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley diff`.
struct DiffCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two runs.",
        discussion: """
            The command compares the words, the measures of the documents that both runs have, the \
            findings, the documents and the figures. It needs only the two run folders. It also \
            lists what cannot be compared, such as an analyzer that only one run has. The exit \
            code is 0 whether or not the runs differ.
            """)

    @Argument(help: ArgumentHelp("The run folder of the earlier run.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The run folder of the later run.", valueName: "after"))
    var after: String

    @Option(
        help: ArgumentHelp(
            "The format of the comparison: \(DiffFormat.names.joined(separator: ", ")).",
            valueName: "format"))
    var format = TerminalFormat.name

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp(
            "Write the comparison to this file instead of standard output.", valueName: "file"))
    var file: String?

    func validate() throws {
        try ValidationError.refuseEmpty(file, of: "-o")
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        Cancellation.listenToSignals()
        let style = file == nil ? TerminalStyle.ofStandardOutput : TerminalStyle()
        guard let format = DiffFormat(named: format, style: style, version: ToolVersion.text) else {
            let hint = NearestName(DiffFormat.names).nearest(to: format).map {
                "did you mean '\($0)'?"
            }
            throw CommandFailure(
                "there is no format '\(SafeText.line(format))' for comparisons; "
                    + (hint ?? "the formats are " + DiffFormat.names.joined(separator: ", ")))
        }
        var comparison = try FolderComparison(before, after, context)
        if let file { try FinishedRun.protectedFiles([before, after]).check(file) }
        let display = file.map { OutputDestination.Display.file($0) } ?? .standardOutput
        try display.write(format.render(comparison.diff()))
        return .success
    }
}

/// The comparison of two run folders.
private struct FolderComparison {
    private let before: FinishedRun
    private let after: FinishedRun
    private var comparison: RunComparison

    /// Reads both folders.
    ///
    /// - Throws: `FileError` or `RunError` if one of the folders is not a run folder or is damaged.
    init(_ before: String, _ after: String, _ context: ToolContext) throws {
        let (old, new) = (try FinishedRun(before, context), try FinishedRun(after, context))
        comparison = RunComparison(
            RunSide(name: before, report: try old.report(), plan: old.plan.engine),
            RunSide(name: after, report: try new.report(), plan: new.plan.engine),
            moved: try Self.moved(old, new))
        self.before = old
        self.after = new
    }

    /// Returns the folders that the runs read if they differ and no document has the same id in both
    /// runs.
    private static func moved(_ old: FinishedRun, _ new: FinishedRun) throws -> MovedInput? {
        let moved = MovedInput(
            from: old.state.inputRoot?.text, to: new.state.inputRoot?.text)
        guard let moved else { return nil }
        var ids: Set<ExactText> = []
        try old.records.read { line in
            guard let record = RecordLine(line)?.record else { return false }
            ids.insert(ExactText(record.id))
            return true
        }
        var isShared = false
        try new.records.read { line in
            guard let record = RecordLine(line)?.record else { return false }
            isShared = isShared || ids.contains(ExactText(record.id))
            return true
        }
        return isShared ? nil : moved
    }

    /// Compares the words, then the records one by one.
    mutating func diff() throws -> ReportDiff {
        try compareWords()
        var comparison = comparison
        try before.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addBefore(line.record, line.numbers)
            return true
        }
        try after.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.addAfter(line.record, line.numbers)
            return true
        }
        try before.records.read { line in
            guard let line = RecordLine(line) else { return false }
            comparison.checkIfFixed(line.record)
            return true
        }
        return comparison.diff
    }

    private mutating func compareWords() throws {
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
