// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyPipelines
package import GalleyReaders

/// A plan, its inputs, and the settings of a run.
package struct RunRequest: Sendable {
    /// A function that appends the line for a record or a failure to the output.
    package typealias Format<Value> = @Sendable (Value, inout [UInt8]) -> Void

    /// The plan, which contains the analyzers for every document.
    package var plan: EnginePlan
    /// The input files; nil if the caller hands over documents.
    package var inputs: InputList?
    /// The options for reading files and dividing them into documents.
    package var options = InputOptions()
    /// The number of workers that share the splits.
    package var jobs = 1
    /// The part of the splits that this process works on.
    package var share = SplitShare.whole
    /// The maximum number of documents to read, in canonical order; nil if all are read.
    package var limit: Int?
    /// The memory that the process may use, in bytes; when more than half of it is used, workers
    /// move terms and entries to a file.
    package var maxMemory = PipelineFile.defaultMemory
    /// The minimum number of terms and entries that a worker moves to a file; only tests set it.
    var leastSpilledTerms = 1 << 16
    /// Whether the documents with the most findings are kept, for report formats that show them.
    package var keepsExhibits = true
    /// The destination of records and failures.
    package var destination = OutputDestination()
    /// The function that formats a record.
    package var formatRecord: Format<Record>
    /// The function that formats a failure.
    package var formatFailure: Format<DocumentFailure>
    /// The size of the ranges into which large JSON Lines files are divided, in bytes; only tests
    /// set it.
    var bytesPerRange = SplitPlan.bytesPerRange
    /// A function that is called after every batch with the batch's numbers of documents and of
    /// bytes of text.
    package var progress: @Sendable (_ documents: Int, _ bytes: Int) -> Void = { _, _ in }

    /// Whether the results of documents contain records even if no record is written.
    package var returnsRecords = false

    /// Whether records are made.
    var wantsRecords: Bool { destination.takesRecords || returnsRecords }

    /// Makes a request.
    package init(
        plan: EnginePlan,
        inputs: InputList? = nil,
        options: InputOptions = InputOptions(),
        formatRecord: @escaping Format<Record>,
        formatFailure: @escaping Format<DocumentFailure>
    ) {
        self.plan = plan
        self.inputs = inputs
        self.options = options
        self.formatRecord = formatRecord
        self.formatFailure = formatFailure
    }
}
