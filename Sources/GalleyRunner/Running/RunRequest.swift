// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyPipelines

/// What is to be run, over what, and how.
package struct RunRequest: Sendable {
    /// Appends the line of a record or a failure to the output.
    package typealias Format<Value> = @Sendable (Value, inout [UInt8]) -> Void

    /// What is done with every document.
    package var plan: EnginePlan
    /// The files.
    package var inputs: InputList
    /// How documents are made of files.
    package var options: InputOptions
    /// How many workers share the splits.
    package var jobs = 1
    /// The part of the splits that this process works on.
    package var share = SplitShare.whole
    /// Only so many documents, the first in canonical order.
    package var limit: Int?
    /// The bytes of memory above which words are moved out of it.
    package var maxMemory = PipelineFile.defaultMemory
    /// The words from which a worker's are worth moving; tests make it small.
    var leastSpilledTerms = 1 << 16
    /// Whether the most telling documents are kept; only some formats show them.
    package var keepsExhibits = true
    /// Where records and failures go.
    package var destination = OutputDestination()
    /// How records are written.
    package var formatRecord: Format<Record>
    /// How failures are written.
    package var formatFailure: Format<DocumentFailure>
    /// The size of the ranges into which big files of lines are cut; tests make it small.
    var bytesPerRange = SplitPlan.bytesPerRange
    /// Told of every batch: documents and bytes of text that it held.
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
