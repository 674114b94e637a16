// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

/// The settings of one run that do not change its results.
public struct RunOptions: Sendable {
    /// The files, folders and globs to read instead of those that the pipeline names; a run over
    /// documents ignores them.
    public var paths: [String] = []
    /// The number of workers, at least 1; nil means the number of processors.
    public var workers: Int?
    /// The maximum number of documents to read, at least 0; nil means all.
    public var limit: Int?
    /// The run folder; nil means the folder that the pipeline's `output` names, if it names one.
    public var output: String?
    /// Whether a run folder is written, if there is one.
    public var writesOutput = true
    /// The path of a baseline, which contains the findings of an earlier run; the gates then count
    /// only new findings.
    public var baseline: String?
    /// The report that is written in addition to the run folder, as `galley run` does; nil if there
    /// is none.
    public var shown: ShownReport?
    /// Whether the records are kept, in a temporary file if there is no run folder, so that
    /// findings can be rendered after the run.
    public var keepsRecords = true
    /// A function that is called after every batch of documents, in any task, with the numbers so
    /// far.
    public var progress: (@Sendable (RunProgress) -> Void)?

    /// Makes the default settings.
    public init() {}

    /// Throws an error if a number is out of its range.
    func check() throws(GalleyError) {
        if let workers, workers < 1 {
            throw GalleyError("\(workers) workers: expected a number of at least 1")
        }
        if let limit, limit < 0 {
            throw GalleyError("a limit of \(limit) documents: expected a number of at least 0")
        }
    }
}

/// A report that a run writes in addition to its run folder.
public struct ShownReport: Sendable, Hashable {
    /// The name of the format; nil means the first format of the pipeline, or the format for
    /// terminals.
    public var format: String?
    /// The path of the file; nil means standard output.
    public var file: String?

    /// Makes a description of the report; by default, a report for terminals on standard output.
    public init(format: String? = nil, file: String? = nil) {
        self.format = format
        self.file = file
    }
}

/// The progress of a run.
public struct RunProgress: Sendable, Hashable {
    /// The number of documents that were read so far.
    public internal(set) var documents = 0
    /// The number of bytes of text that were read so far.
    public internal(set) var bytes = 0
}
