// SPDX-License-Identifier: Apache-2.0

/// The analyzers that pipelines may use; a registry is passed as an argument and is never global.
package struct AnalyzerRegistry: Sendable {
    private var byID: [String: AnalyzerEntry] = [:]

    /// Makes an empty registry.
    package init() {}

    /// Makes a registry of several analyzers.
    package init(_ types: [any Analyzer.Type]) throws(RegistryError) {
        for type in types { try register(type) }
    }

    /// Adds an analyzer.
    ///
    /// - Throws: `RegistryError` if the id is not snake_case or belongs to another analyzer; the
    ///   error then names both types.
    package mutating func register(_ type: any Analyzer.Type) throws(RegistryError) {
        try register(Self.entry(of: type))
    }

    /// Adds an analyzer that is already described.
    ///
    /// - Throws: `RegistryError` if the id is not snake_case or belongs to another analyzer.
    package mutating func register(_ entry: AnalyzerEntry) throws(RegistryError) {
        let id = entry.info.id
        guard id.isSnakeCase else { throw .badID(id: id, type: entry.origin) }
        if let other = byID[id] {
            throw .duplicate(.analyzer, id: id, first: other.origin, second: entry.origin)
        }
        byID[id] = entry
    }

    /// The analyzer with an id; nil if there is none.
    package subscript(id: String) -> AnalyzerEntry? { byID[id] }

    /// All analyzers, sorted by id.
    package var entries: [AnalyzerEntry] {
        byID.values.sorted { $0.info.id < $1.info.id }
    }

    /// Makes the entry of an analyzer that is a Swift type.
    package static func entry<A: Analyzer>(of type: A.Type) -> AnalyzerEntry {
        AnalyzerEntry(type)
    }
}
