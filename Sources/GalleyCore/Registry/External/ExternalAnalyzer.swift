// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// An external analyzer, which is not a Swift type but a value that is known only at run time.
///
/// Plug-ins, which are programs or shared libraries, are external analyzers. The registry, the
/// checks of a pipeline and the engine treat them like an `Analyzer`.
package protocol ExternalAnalyzer: Sendable {
    /// The description of the analyzer.
    var info: AnalyzerInfo { get }
    /// The options that the analyzer accepts, in the order of declaration.
    var options: [OptionDescription] { get }
    /// The lists of labels that the analyzer counts over all documents.
    var labelLists: [LabelList] { get }
    /// The program or file of the analyzer, for the error message about two analyzers with the same
    /// id.
    var origin: String { get }
    /// The analyzer's declaration, from which a registry entry can be made without the plug-in.
    var declaration: JSONValue { get }

    /// Checks the values of options, whose types have already been checked.
    ///
    /// - Throws: a fault in the options.
    func load(_ settings: ExternalSettings) throws(OptionFault)
    /// Opens the analyzer for one worker; no program is started before the first document.
    func open(_ settings: ExternalSettings) -> any BatchExaminer
}

extension ExternalAnalyzer {
    /// An empty list, because by default an external analyzer counts no labels.
    package var labelLists: [LabelList] { [] }
}

/// The options of an external analyzer with their values.
package struct ExternalSettings: Sendable, Hashable {
    /// Every option with its value, in the order of declaration; the value of an option for a file
    /// is the file's name.
    package private(set) var values: JSONObject = [:]
    /// The files that options name, by the names of the options.
    package private(set) var resources: [String: Resource] = [:]

    /// Makes settings with the defaults of options.
    package init(_ options: [OptionDescription]) {
        for option in options { values[option.name] = option.defaultValue }
    }

    /// Sets an option to a value from a pipeline.
    ///
    /// - Throws: a fault whose path begins at the value.
    mutating func set(
        _ option: OptionDescription, _ value: JSONValue,
        _ reader: (String) throws(OptionFault) -> Resource
    ) throws(OptionFault) {
        let read = try option.kind.read(value)
        values[option.name] = read
        guard case .resource = option.kind, case .string(let name) = read else { return }
        // An empty name means that there is no file.
        resources[option.name] = name.isEmpty ? nil : try reader(name)
    }
}

/// An external analyzer in one worker, which examines many documents at once.
package protocol BatchExaminer: Sendable {
    /// Begins a part of the input; all counts that are compared with limits start from 0 again.
    ///
    /// The parts depend only on the input, so that a limit is reached at the same document with any
    /// number of workers.
    func beginPart()
    /// Examines documents and returns one result per document, in the same order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// Ends the input, after the last document.
    func finish()
}
