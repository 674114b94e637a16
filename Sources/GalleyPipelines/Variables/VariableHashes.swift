// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The hashes of the values of variables, by name; a run keeps only the hashes, not the values.
struct VariableHashes: Sendable {
    /// The result of a search for the value of a variable.
    enum Lookup: Equatable {
        /// The variable was not set.
        case unset
        /// The value.
        case value(String)
        /// The variable had a value that is no longer known.
        case lost
    }

    /// A hash for each name; null for a variable that was not set.
    private var hashes: JSONObject = [:]

    /// Makes an empty set of hashes.
    init() {}

    /// Reads hashes that `json(of:)` wrote.
    init(json: JSONObject) {
        hashes = json
    }

    /// Records the hash of a variable's value, or that the variable is not set.
    mutating func record(_ name: String, _ value: String?) {
        hashes[name] = value.map { .string(Self.hash(of: $0, for: name)) } ?? .null
    }

    /// Returns the current value of a variable if its hash equals the stored hash, which means that
    /// the value has not changed.
    ///
    /// - Parameter current: the current value of the variable.
    func lookup(_ name: String, current: String?) -> Lookup {
        guard let hash = hashes[name]?.stringValue else { return .unset }
        // An empty value is recognized by its hash, whatever the current value is.
        let candidates = [current, ""].compactMap(\.self)
        return candidates.first { Self.hash(of: $0, for: name) == hash }.map { .value($0) } ?? .lost
    }

    /// Returns the hashes of some variables, sorted by name.
    func json(of names: Set<String>) -> JSONObject {
        JSONObject(
            uniqueKeysWithValues: names.map { ($0, hashes[$0] ?? .null) }
        ).sortedByKey
    }

    /// Returns a hash of a variable's name and value, so that equal values of two variables have
    /// different hashes.
    private static func hash(of value: String, for name: String) -> String {
        SHA256.hexadecimal(of: Array("galley variable \(name)\0\(value)".utf8))
    }
}

/// The variables that a resolved pipeline records.
struct RecordedVariables {
    /// The hashes of the values.
    let hashes: VariableHashes
    /// The pointers to texts that were written without quotes, so that their values may be numbers.
    let plain: Set<JSONPointer>
    private let endings: JSONObject

    /// Reads the member `variables` of a resolved pipeline; nil if it is invalid.
    init?(_ json: JSONValue) {
        guard let hashes = json["hashes"]?.objectValue, let plain = json["plain"]?.arrayValue,
            let endings = json["endings"]?.objectValue
        else { return nil }
        self.hashes = VariableHashes(json: hashes)
        self.plain = Set(plain.compactMap(\.stringValue).compactMap { try? JSONPointer($0) })
        self.endings = endings
    }

    /// Returns the ending that must be appended to a resource's written name so that the name shows
    /// the format.
    func ending(of name: String) -> String { endings[name]?.stringValue ?? "" }
}
