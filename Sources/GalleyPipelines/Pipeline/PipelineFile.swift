// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// A pipeline file with its keys decoded, its analyzers not yet resolved.
package struct PipelineFile: Sendable {
    /// The one version of the format.
    package static let formatVersion = 1
    /// The memory that a run may take unless the pipeline says otherwise: 2 GiB.
    package static let defaultMemory = 2 << 30
    /// The least memory in which a run can work: 64 MiB.
    static let leastMemory = 64 << 20

    /// Where the documents are.
    package var documents = DocumentsSection()
    /// How texts are divided into words.
    package var tokenizer = TokenizerPolicy.standard
    /// How documents are grouped, if they are.
    package var grouping: Grouping?
    /// What they are grouped by as the file writes it, if a variable of the environment is in it.
    var writtenGrouping: String?
    /// The greatest number of groups.
    package var maxGroups = 1000
    /// The analyzers, in the order of the file.
    package var analyzers: [AnalyzerItem] = []
    /// Whether a plug-in is missing, so that an unknown analyzer may be its.
    var lacksPlugin = false
    /// The run folder, relative to the working directory.
    package var output: String?
    /// The variables that `output` had and that are not known any more.
    package var lostOutput: [String] = []
    /// The formats of the report.
    package var reports: [String] = []
    /// The conditions that make a run fail, each with the place of its figure or measure.
    package var gates: [Located<Gate>] = []
    /// The bytes of memory above which words are moved out of it.
    package var maxMemory = Self.defaultMemory
    /// How many documents may fail.
    package var maxFailures = FailureBudget.count(0)
    /// Whether a run may end well in which no document was analyzed.
    package var allowsEmpty = false
    /// `maxFailures` as the file writes it, if a variable of the environment is in it.
    var writtenMaxFailures: String?

    /// How many documents may fail, in words, with the names of variables.
    package var budgetText: String { writtenMaxFailures ?? maxFailures.text }
}
