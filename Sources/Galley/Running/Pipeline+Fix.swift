// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
public import GalleyRunner

/// What `Pipeline.fix` changes, and where it writes.
public struct FixOptions: Sendable {
    /// The files, folders and globs to read instead of those that the pipeline names.
    public var paths: [String] = []
    /// The destination of the fixed files.
    public var destination: Destination

    /// The kind of destination: a folder, the original files, or none.
    public typealias Destination = FixRequest.Destination
    /// Whether optional edits are applied too, such as the removal of widget lines.
    public var widgets = false
    /// Whether all edits are applied, even if the text loses words; the result lists the words.
    public var all = false
    /// A function that is called for every changed document, with its id, the old text and the new
    /// text.
    public var show: @Sendable (_ id: String, _ old: String, _ new: String) -> Void = { _, _, _ in }

    /// Makes options that apply only edits that lose nothing.
    public init(_ destination: Destination) {
        self.destination = destination
    }
}

extension Pipeline {
    /// Writes the documents that the pipeline names with the edits of their findings applied.
    ///
    /// Each file is written completely or not at all.
    ///
    /// - Returns: what was changed, what remains, and what failed.
    /// - Throws: `GalleyError` if there are no such files, or if the destination would replace a
    ///   file that is needed.
    public func fix(_ options: FixOptions) throws(GalleyError) -> FixResult {
        try GalleyError.converting {
            var folder: String?
            if case .folder(let path) = options.destination { folder = path }
            let inputs = try self.inputs(options.paths, from: toolkit.folder, runFolder: folder)
            if case .inPlace = options.destination, let path {
                var files = ProtectedFiles()
                files.add(path, as: "the pipeline")
                try files.checkReplaced(inputs)
            }
            var fix = try Fix(
                FixRequest(
                    plan: plan.engine, inputs: inputs, options: inputOptions,
                    destination: options.destination,
                    leftOut: options.widgets || options.all ? [] : optionalRules,
                    losesWords: options.all, show: options.show))
            var result = try fix.run()
            result.ignoredFiles = inputs.ignored
            result.failureReason = failureReason(result)
            return result
        }
    }

    private func failureReason(_ result: FixResult) -> String? {
        let failed = result.failures.count
        guard plan.file.maxFailures.isExceeded(failures: failed, read: result.documents) else {
            return nil
        }
        return "\(failed.grouped) of \(AccountsText.documents(result.documents)) failed and stay "
            + "unchanged, but max_failures allows \(plan.file.budgetText)"
    }

    /// The rules whose edits are applied only on request.
    private var optionalRules: Set<String> {
        let rules = plan.engine.analyzers.flatMap(\.analyzer.info.rules)
        return Set(rules.filter { $0.fix == .optional }.map(\.id))
    }
}
