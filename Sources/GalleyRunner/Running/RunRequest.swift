// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyPipelines

/// A plan, its inputs, and the conditions of a run.
package struct RunRequest: Sendable {
    /// Appends the line of a record or a failure to the output.
    package typealias Format<Value> = @Sendable (Value, inout [UInt8]) -> Void

    /// The analyzers for every document.
    package var plan: EnginePlan
    /// The input files.
    package var inputs: InputList
    /// The way in which documents are made of files.
    package var options: InputOptions
    /// The number of workers that share the splits.
    package var jobs = 1
    /// The part of the splits for this process.
    package var share = SplitShare.whole
    /// The number of documents to read, in canonical order; nil: all.
    package var limit: Int?
    /// The memory use in bytes above which words are moved out of memory.
    package var maxMemory = PipelineFile.defaultMemory
    /// The least number of words of a worker that is moved out of memory; tests set it.
    var leastSpilledTerms = 1 << 16
    /// Whether the documents with the most findings are kept; only some formats show them.
    package var keepsExhibits = true
    /// The destination of records and failures.
    package var destination = OutputDestination()
    /// The format of records.
    package var formatRecord: Format<Record>
    /// The format of failures.
    package var formatFailure: Format<DocumentFailure>
    /// The size of the ranges into which large files of JSON Lines are divided; tests set it.
    var bytesPerRange = SplitPlan.bytesPerRange
    /// Called after every batch with its number of documents and bytes of text.
    package var progress: @Sendable (_ documents: Int, _ bytes: Int) -> Void = { _, _ in }

    /// Makes a request.
    package init(
        plan: EnginePlan,
        inputs: InputList,
        options: InputOptions,
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
