// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// An analyzer that is a value and not a type: one that is known only when the program runs.
///
/// What another program says of itself becomes one. The registry, the checks of a pipeline and the
/// engine make no difference between it and an `Analyzer`.
package protocol DeclaredAnalyzer: Sendable {
    /// What is known of the analyzer.
    var info: AnalyzerInfo { get }
    /// The options that it takes, in the order of declaration.
    var options: [OptionDescription] { get }
    /// The labels that it counts over all documents.
    var labelLists: [LabelList] { get }
    /// Where it comes from, to name both sides of a collision.
    var origin: String { get }
    /// What it said of itself, from which its entry can be made again where it is not at hand.
    var declaration: JSONValue { get }

    /// Lets the analyzer look at options that are of the right types.
    func load(_ settings: DeclaredSettings) throws(OptionFault)
    /// Opens the analyzer for one worker; nothing is started before the first document.
    func open(_ settings: DeclaredSettings) -> any BatchExaminer
}

extension DeclaredAnalyzer {
    /// None.
    package var labelLists: [LabelList] { [] }
}
