// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The hashes of the values that variables had, by their names: all that a run keeps of them.
struct VariableHashes: Sendable {
    /// What is known of a variable's value.
    enum Lookup: Equatable {
        /// The variable was not set.
        case unset
        /// The value.
        case value(String)
        /// There was a value, but nobody knows it here.
        case lost
    }

    /// A hash for each name; null for a variable that was not set.
    private var hashes: JSONObject = [:]

    /// No variable.
    init() {}

    /// Reads what `json(of:)` gave.
    init(json: JSONObject) {
        hashes = json
    }

    /// Keeps the hash of a value.
    mutating func take(_ name: String, _ value: String?) {
        hashes[name] = value.map { .string(Self.hash(of: $0, for: name)) } ?? .null
    }

    /// The value that a variable had, if that is what it has now.
    ///
    /// - Parameter current: its value now.
    func lookup(_ name: String, current: String?) -> Lookup {
        guard let hash = hashes[name]?.stringValue else { return .unset }
        // An empty value is known by its hash.
        let candidates = [current, ""].compactMap(\.self)
        return candidates.first { Self.hash(of: $0, for: name) == hash }.map { .value($0) } ?? .lost
    }

    /// The hashes of some variables, sorted by name.
    func json(of names: Set<String>) -> JSONObject {
        JSONObject(
            uniqueKeysWithValues: names.map { ($0, hashes[$0] ?? .null) }
        ).sortedByKey
    }

    /// The name is hashed too, so that equal values of two variables do not show.
    private static func hash(of value: String, for name: String) -> String {
        SHA256.hexadecimal(of: Array("galley variable \(name)\0\(value)".utf8))
    }
}
