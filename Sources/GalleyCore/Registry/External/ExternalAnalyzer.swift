// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// An external analyzer: a value that is known only at run time, not a Swift type.
///
/// A plug-in that runs as a program or is a shared library is such an analyzer. The registry, the
/// checks of a pipeline and the engine treat it like an `Analyzer`.
package protocol ExternalAnalyzer: Sendable {
    /// The description of the analyzer.
    var info: AnalyzerInfo { get }
    /// The options that it takes, in the order of declaration.
    var options: [OptionDescription] { get }
    /// The labels that it counts over all documents.
    var labelLists: [LabelList] { get }
    /// The program or the file, to name both sides of a collision.
    var origin: String { get }
    /// Its declaration, from which an entry can be made where the plug-in is not available.
    var declaration: JSONValue { get }

    /// Checks options that are of the declared types.
    ///
    /// - Throws: a fault in the options.
    func load(_ settings: ExternalSettings) throws(OptionFault)
    /// Opens the analyzer for one worker; no program is started before the first document.
    func open(_ settings: ExternalSettings) -> any BatchExaminer
}

extension ExternalAnalyzer {
    /// No labels.
    package var labelLists: [LabelList] { [] }
}

/// The options of an external analyzer with their values.
package struct ExternalSettings: Sendable, Hashable {
    /// Every option with its value, in the order of declaration; a file by its name.
    package private(set) var values: JSONObject = [:]
    /// The content of the files that options name, by the options' names.
    package private(set) var resources: [String: Resource] = [:]

    /// Makes settings with the defaults of options.
    package init(_ options: [OptionDescription]) {
        for option in options { values[option.name] = option.defaultValue }
    }

    /// Sets an option to a value in a pipeline.
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
    /// Begins a part of the input, for which counts against limits start again.
    ///
    /// The parts depend only on the input, so that a limit is reached at the same document with any
    /// number of workers.
    func beginPart()
    /// Examines documents; returns a result for each, in their order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// Ends the input.
    func finish()
}
