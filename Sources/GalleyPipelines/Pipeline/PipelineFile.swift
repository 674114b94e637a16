// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The decoded keys of a pipeline file; its analyzers are not resolved yet.
package struct PipelineFile: Sendable {
    /// The version of the format.
    package static let formatVersion = 1
    /// The default of `max_memory`: 2 GiB.
    package static let defaultMemory = 2 << 30
    /// The least value of `max_memory`: 64 MiB.
    static let leastMemory = 64 << 20

    /// The files to read.
    package var documents = DocumentsSection()
    /// The division of texts into words.
    package var tokenizer = TokenizerPolicy.standard
    /// The grouping of documents, if there is one.
    package var grouping: Grouping?
    /// The text of the grouping in the file, if it contains a variable.
    var writtenGrouping: String?
    /// The greatest number of groups.
    package var maxGroups = 1000
    /// The analyzers, in the order of the file.
    package var analyzers: [AnalyzerItem] = []
    /// Whether a plug-in is missing, so that it may provide an unknown analyzer.
    var lacksPlugin = false
    /// The run folder, relative to the working directory.
    package var output: String?
    /// The variables of `output` whose values are no longer known.
    package var lostOutput: [String] = []
    /// The formats of the report.
    package var reports: [String] = []
    /// The conditions that make a run fail, each with the place of its figure or measure.
    package var gates: [Located<Gate>] = []
    /// The memory, in bytes, above which words move to a temporary file.
    package var maxMemory = Self.defaultMemory
    /// The number of documents that may fail.
    package var maxFailures = FailureBudget.count(0)
    /// Whether a run without any analyzed document may succeed.
    package var allowsEmpty = false
    /// The text of `max_failures` in the file, if it contains a variable.
    var writtenMaxFailures: String?

    /// The text of the failure budget, with the names of variables.
    package var budgetText: String { writtenMaxFailures ?? maxFailures.text }
}

/// A value with its place in the pipeline file.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// The place.
    package let range: YAMLRange
    /// The text in the file, if it contains variables whose values were inserted.
    package var written: String?
}

extension Located<String> {
    /// The text in quotes for a message, with the names of variables.
    var quoted: String { (written ?? value).quoted }
}
