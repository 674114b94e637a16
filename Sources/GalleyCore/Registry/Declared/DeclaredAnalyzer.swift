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

/// The options of a declared analyzer with their values.
package struct DeclaredSettings: Sendable, Hashable {
    /// Every option with its value, in the order of declaration; a file by its name.
    package private(set) var values: JSONObject = [:]
    /// The content of the files that options name, by the options' names.
    package private(set) var resources: [String: Resource] = [:]

    /// The defaults of options.
    package init(_ options: [OptionDescription]) {
        for option in options { values[option.name] = option.defaultValue }
    }

    /// Sets an option to what a pipeline wrote.
    ///
    /// - Throws: a fault whose path begins at the value.
    mutating func set(
        _ option: OptionDescription, _ value: JSONValue,
        _ reader: (String) throws(OptionFault) -> Resource
    ) throws(OptionFault) {
        let read = try option.kind.read(value)
        values[option.name] = read
        guard case .resource = option.kind, case .string(let name) = read else { return }
        // The empty name is that of no file, so that a file can be left out.
        resources[option.name] = name.isEmpty ? nil : try reader(name)
    }
}

/// A declared analyzer at work for one worker: it looks at many documents at once.
package protocol BatchExaminer: Sendable {
    /// A part of the input begins: what is counted against a limit is counted anew.
    ///
    /// The parts follow from the input alone, so that a limit is met at the same document however
    /// many workers there are.
    func beginPart()
    /// Looks at documents; says something of each, in their order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// There are no more documents.
    func finish()
}
