// SPDX-License-Identifier: Apache-2.0

/// The reasons why an analyzer, a reader or a format cannot be registered.
package enum RegistryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of types that are registered; the raw value is the plural in messages.
    package enum Kind: String, Sendable {
        /// An analyzer.
        case analyzer = "analyzers"
        /// A format of output.
        case format = "formats"
        /// A reader of documents.
        case reader = "readers"
    }

    /// Two types have the same name.
    case duplicate(Kind, id: String, first: String, second: String)
    /// The name is not snake_case.
    case badID(id: String, type: String)
    /// Two readers claim the same ending of file names.
    case sharedEnding(String, first: String, second: String)
    /// The type is a format neither for reports nor for findings.
    case notAFormat(type: String)

    /// The error in words.
    package var description: String {
        switch self {
        case .duplicate(let kind, let id, let first, let second):
            "two \(kind.rawValue) are called '\(id)': \(first) and \(second)"
        case .badID(let id, let type):
            "\(type) is called '\(id)': an id is made of a-z, 0-9 and _ and begins with a letter"
        case .sharedEnding(let ending, let first, let second):
            "two readers claim the ending '.\(ending)': \(first) and \(second)"
        case .notAFormat(let type):
            "\(type) conforms neither to ReportFormat nor to FindingFormat"
        }
    }
}
