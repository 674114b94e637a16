// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// What is wrong with the options of an analyzer, and where.
public struct OptionFault: Error, Sendable, Hashable {
    /// What sort of fault it is.
    public enum Kind: Sendable, Hashable {
        /// No option has this name.
        case unknownOption
        /// The value is of another type than the option takes.
        case wrongType
        /// The value is of the right type, but not one that the option takes.
        case invalidValue
        /// The file that the option names cannot be read.
        case unreadableResource
        /// The file that the option names says something wrong.
        case invalidResource
    }

    /// One step from the options to the place of the fault.
    public enum PathElement: Sendable, Hashable {
        /// The value of a key.
        case key(String)
        /// An element of a list, from 0.
        case index(Int)
    }

    /// What sort of fault it is.
    public let kind: Kind
    /// From the analyzer's options to the place; begins with the option's name.
    public var path: [PathElement]
    /// What is wrong: lower-case first word, no full stop.
    public let message: String
    /// What was expected instead, if that is not said yet.
    public let expected: String?
    /// The names that would have been valid, for a suggestion.
    public let candidates: [String]
    /// Where in the text at the end of the path, in bytes; nil: the whole of it.
    public let bytes: Range<Int>?

    /// Makes a fault at an option.
    public init(
        _ kind: Kind,
        path: [PathElement],
        _ message: String,
        expected: String? = nil,
        candidates: [String] = [],
        bytes: Range<Int>? = nil
    ) {
        self.kind = kind
        self.path = path
        self.message = message
        self.expected = expected
        self.candidates = candidates
        self.bytes = bytes
    }

    /// The fault of an option that an analyzer does not have.
    static func unknown(_ name: String, of id: String, among names: [String]) -> OptionFault {
        OptionFault(
            .unknownOption, path: [.key(name)], "'\(id)' has no option '\(name)'",
            candidates: names)
    }

    /// Makes a fault that an analyzer finds when it loads, such as a wrong line of a lexicon.
    ///
    /// - Parameters:
    ///   - option: the option's name.
    ///   - message: what is wrong, with the line if there is one.
    public init(option: String, _ message: String, expected: String? = nil) {
        self.init(.invalidResource, path: [.key(option)], message, expected: expected)
    }
}

extension JSONValue {
    /// The value in words, as in "found a list".
    package var inWords: String {
        switch self {
        case .null: "nothing"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "'\(value)'"
        case .array: "a list"
        case .object: "a mapping"
        }
    }
}
