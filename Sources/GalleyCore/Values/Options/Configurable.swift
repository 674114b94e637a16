// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A type whose stored properties are options that a pipeline may set: an analyzer, a reader or a
/// format.
public protocol Configurable: Sendable {
    /// Makes a value with the defaults of all options.
    init()

    /// The options that a pipeline may set, each tied to a stored property.
    static var options: [ConfigurableOption<Self>] { get }

    /// Parses resources and checks options against each other; this function is called once, after
    /// all options are set.
    ///
    /// - Throws: `OptionFault`, which diagnostics show at the option's position in the pipeline's
    ///   file; `OptionFault(joining:)` reports several faults at once.
    mutating func load() throws(OptionFault)
}

extension Configurable {
    /// An empty list, because there are no options by default.
    public static var options: [ConfigurableOption<Self>] { [] }

    /// Does nothing, because by default there is nothing to parse or check.
    public mutating func load() throws(OptionFault) {}

    /// The options without their properties, each with its default.
    package static var optionDescriptions: [OptionDescription] {
        let defaults = Self()
        return options.map {
            OptionDescription(
                name: $0.name, summary: $0.summary, kind: $0.kind, defaultValue: $0.read(defaults))
        }
    }

    /// Makes a value whose options are set but which is not loaded.
    ///
    /// - Parameters:
    ///   - written: the options in the pipeline.
    ///   - id: the name in pipelines, for messages.
    ///   - reader: a function that reads a file by the name in an option.
    /// - Throws: all faults in the options.
    package init(
        options written: JSONObject, of id: String,
        _ reader: (String) throws(OptionFault) -> Resource
    ) throws(OptionFault) {
        self.init()
        var faults: [OptionFault] = []
        for member in written {
            do throws(OptionFault) {
                try set(member.key, member.value, of: id, reader)
            } catch {
                faults += error.all
            }
        }
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    private mutating func set(
        _ name: String, _ value: JSONValue, of id: String,
        _ reader: (String) throws(OptionFault) -> Resource
    ) throws(OptionFault) {
        guard let option = Self.options.first(where: { $0.name == name }) else {
            throw .unknown(name, of: id, among: Self.options.map(\.name))
        }
        var copy = self
        try OptionFault.within(.key(name)) { () throws(OptionFault) in
            try option.write(&copy, value, reader)
        }
        self = copy
    }
}
