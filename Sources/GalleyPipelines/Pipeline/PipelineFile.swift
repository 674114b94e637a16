// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The decoded keys of a pipeline file; its analyzers are not resolved yet.
package struct PipelineFile: Sendable {
    /// The version of the pipeline format.
    package static let formatVersion = 1
    /// The default of `max_memory`: 2 GiB.
    package static let defaultMemory = 2 << 30
    /// The minimum value of `max_memory`: 64 MiB.
    static let leastMemory = 64 << 20

    /// The files to read.
    package var documents = DocumentsSection()
    /// The policy by which texts are divided into words.
    package var tokenizer = TokenizerPolicy.standard
    /// The grouping of documents, if there is one.
    package var grouping: Grouping?
    /// The levels of the grouping as they are written in the file, where they contain variables.
    var writtenGrouping: [String?] = []
    /// The maximum number of groups.
    package var maxGroups = 1000
    /// The analyzers, in the order of the file.
    package var analyzers: [AnalyzerItem] = []
    /// Whether a plug-in is missing, so that an unknown analyzer may belong to that plug-in.
    var lacksPlugin = false
    /// The run folder, relative to the working directory.
    package var output: String?
    /// The variables in `output` whose values in the original run are no longer known.
    package var lostOutput: [String] = []
    /// The formats of the report, with their options.
    package var reports: [ComponentItem] = []
    /// The conditions that make a run fail, each with the range of its figure or measure in the
    /// file.
    package var gates: [Located<Gate>] = []
    /// The memory that a run may use, in bytes; if more would be needed, words are moved to a
    /// temporary file.
    package var maxMemory = Self.defaultMemory
    /// The number of documents that may fail.
    package var maxFailures = FailureBudget.count(0)
    /// Whether a run without any analyzed document may succeed.
    package var allowsEmpty = false
    /// The value of `max_failures` as it is written in the file; nil if the value contains no
    /// variable.
    var writtenMaxFailures: String?

    /// Returns the item of `reports` with a name, or one without options if the pipeline has none.
    ///
    /// The options of the pipeline also apply to a format that the command line names.
    package func report(named name: String) -> ComponentItem {
        reports.first { $0.name == name } ?? ComponentItem(name: name)
    }

    /// The text of the failure budget, with the names of variables instead of their values.
    package var budgetText: String { writtenMaxFailures ?? maxFailures.text }
}

/// A value with its range in the pipeline file.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// The range.
    package let range: YAMLRange
    /// The text as it is written in the file; nil if no values of variables were inserted into
    /// `value`.
    package var written: String?
}

extension Located<String> {
    /// The text in quotes for a message, with the names of variables instead of their values.
    var quoted: String { (written ?? value).quoted }
}
