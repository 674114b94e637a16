// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyReports
import GalleyRunner

/// The command `galley convert`.
struct ConvertCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write what Galley reads, as JSON Lines.",
        discussion: """
            Each document becomes a line with the members id, path, text, date, metadata and marks, \
            as far as they are known. Marks label ranges of the text, in bytes of UTF-8. Documents \
            that a run would skip are left out. The result can be read again, by Galley and by other \
            tools.
            """)

    @Argument(
        help: ArgumentHelp(
            """
            The pipeline (.yaml), then paths that replace its own; without a pipeline, the built-in \
            quickstart is used.
            """, valueName: "pipeline-or-path"))
    var arguments: [String]

    @Option(
        help: ArgumentHelp(
            "Write only the ranges of the texts that have this mark, such as main.",
            valueName: "mark"))
    var only: String?

    @Option(
        name: [.customShort("o"), .customLong("output-file")],
        help: ArgumentHelp(
            "Write the documents to this file instead of standard output.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("Write the failures to this file.", valueName: "file"))
    var failures: String?

    @OptionGroup var plugins: PluginOptions

    @Flag(name: .shortAndLong, help: "Write only errors to standard error.")
    var quiet = false

    func validate() throws {
        if arguments.isEmpty { throw ValidationError("name a pipeline or documents") }
        try ValidationError.refuseEmpty(file, of: "-o")
        try ValidationError.refuseEmpty(failures, of: "--failures")
        try ValidationError.refuseEmpty(only, of: "--only", kind: "a mark")
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let context = try context.with(plugins)
        let (pipeline, paths) = try Pipeline.named(in: arguments, context)
        Cancellation.listenToSignals()
        var output = try DocumentOutput(only: only, file: file, failures: failures)
        let accounts = try pipeline.read(paths) { result in
            try output.write(result)
            return true
        }
        try output.finish()
        return tell(accounts, output, pipeline)
    }

    private func tell(
        _ accounts: Accounts, _ output: borrowing DocumentOutput, _ pipeline: Pipeline
    ) -> ExitStatus {
        let error = OutputStream.standardError
        error.note(FailureLines.text(output.firstFailures, total: accounts.failures))
        if !quiet {
            error.note(
                "\(AccountsText.documents(output.written)) written · "
                    + AccountsText(accounts).summaryOfReading + "\n")
        }
        let file = pipeline.plan.file
        guard file.maxFailures.isExceeded(failures: accounts.failures, read: accounts.read) else {
            return .success
        }
        error.note(
            "error: \(accounts.failures) of \(AccountsText.documents(accounts.read)) failed, but "
                + "max_failures allows \(file.budgetText)\n")
        return .failures
    }
}

/// Where documents and failures are written.
private struct DocumentOutput: ~Copyable {
    private let format: JSONLinesDocuments
    private var documents: AtomicFile?
    private var failures: AtomicFile?
    private var lines: [UInt8] = []
    private var failureLines: [UInt8] = []
    /// The number of documents that were written.
    private(set) var written = 0
    /// The first failures, for messages.
    private(set) var firstFailures: [DocumentFailure] = []

    /// The number of bytes that are written at once.
    private static let chunk = 1 << 16
    /// The number of failures that are shown.
    private static let shown = 10

    init(only: String?, file: String?, failures: String?) throws {
        format = JSONLinesDocuments(only: only)
        documents = try file.map { path throws in try AtomicFile(path: path) }
        self.failures = try failures.map { path throws in try AtomicFile(path: path) }
    }

    /// Writes a document or a failure.
    mutating func write(_ result: Result<any Document, DocumentFailure>) throws {
        switch result {
        case .success(let document):
            let before = lines.count
            format.append(document, to: &lines)
            if lines.count > before { written += 1 }
        case .failure(let failure):
            if firstFailures.count < Self.shown { firstFailures.append(failure) }
            JSONLinesFailures().append(failure, to: &failureLines)
        }
        if lines.count >= Self.chunk || failureLines.count >= Self.chunk { try flush() }
    }

    /// Writes the rest and completes the files.
    mutating func finish() throws {
        try flush()
        try documents.take()?.commit()
        try failures.take()?.commit()
    }

    private mutating func flush() throws {
        if documents == nil {
            try OutputStream.standardOutput.write(lines)
        } else {
            try documents?.write(lines)
        }
        try failures?.write(failureLines)
        lines.removeAll(keepingCapacity: true)
        failureLines.removeAll(keepingCapacity: true)
    }
}
