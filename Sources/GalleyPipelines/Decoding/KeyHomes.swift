// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the mapping of a pipeline file to which a misplaced key belongs.
struct KeyHomes {
    private let registry: AnalyzerRegistry

    /// Prepares a search among the keys of pipeline files and the options of all analyzers.
    init(_ registry: AnalyzerRegistry) {
        self.registry = registry
    }

    /// Describes where a key belongs if the mapping `owner` has no such key; returns nil if the key
    /// is not known to belong elsewhere.
    func home(of key: String, unknownIn owner: String) -> String? {
        if TopKey(rawValue: key) != nil, owner != TopKey.owner {
            return "\(key.quoted) is a key of the pipeline: write it at the beginning of a line"
        }
        if DocumentsKey(rawValue: key) != nil, owner != DocumentsKey.owner {
            return "\(key.quoted) belongs below 'documents'"
        }
        if WhereKey(rawValue: key) != nil, owner == DocumentsKey.owner {
            return "\(key.quoted) belongs below 'where'"
        }
        guard owner == TopKey.owner || owner == DocumentsKey.owner else { return nil }
        if CommonOption(rawValue: key) != nil { return "\(key.quoted) belongs below an analyzer" }
        if TokenizerPolicy.descriptions.contains(where: { $0.name == key }) {
            return "\(key.quoted) belongs below 'tokenizer'"
        }
        if registry[key] != nil {
            return "\(key.quoted) is an analyzer: write it as an item of 'analyzers'"
        }
        let takers = registry.entries.filter { $0.options.contains { $0.name == key } }
        return takers.first.map { "\(key.quoted) is an option of \($0.info.id.quoted)" }
    }
}
