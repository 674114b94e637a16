// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

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
