// SPDX-License-Identifier: Apache-2.0

/// Why an analyzer cannot be registered.
public enum RegistryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Two types bear one id.
    case duplicate(id: String, first: String, second: String)
    /// An id that is not snake_case.
    case badID(id: String, type: String)

    /// The error in words.
    public var description: String {
        switch self {
        case .duplicate(let id, let first, let second):
            "two analyzers are called '\(id)': \(first) and \(second)"
        case .badID(let id, let type):
            "\(type) is called '\(id)': an id is made of a-z, 0-9 and _ and begins with a letter"
        }
    }
}
