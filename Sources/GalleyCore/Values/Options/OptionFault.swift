// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A fault in the options of an analyzer, with its location.
public struct OptionFault: Error, Sendable, Hashable {
    /// The kinds of faults.
    public enum Kind: Sendable, Hashable {
        /// No option has this name.
        case unknownOption
        /// The option does not accept values of this type.
        case wrongType
        /// The value has the right type, but the option does not accept it.
        case invalidValue
        /// The file that the option names cannot be read.
        case unreadableResource
        /// The content of the file that the option names is wrong.
        case invalidResource
    }

    /// One step of the path from the options to the fault.
    public enum PathElement: Sendable, Hashable {
        /// The value of a key.
        case key(String)
        /// The element of a list at this index, from 0.
        case index(Int)
    }

    /// The kind of fault.
    public let kind: Kind
    /// The path from the analyzer's options to the fault, beginning with the option's name.
    public var path: [PathElement]
    /// A description of the fault, with a lower-case first word and no full stop.
    public let message: String
    /// A description of the expected value, if the message does not contain it.
    public let expected: String?
    /// The names that would have been valid, for a suggestion.
    public let candidates: [String]
    /// The faulty byte range of the text at the end of the path; nil if the whole text is faulty.
    public let bytes: Range<Int>?
    /// The other faults that were found together with this one, for example in other elements of
    /// the same list.
    public private(set) var further: [OptionFault] = []

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

    /// Joins several faults into one, so that a function that throws can report all of them.
    ///
    /// - Parameter faults: the faults in the order of their positions; the result is nil if there
    ///   are no faults.
    public init?(joining faults: [OptionFault]) {
        let all = faults.flatMap(\.all)
        guard let first = all.first else { return nil }
        self = first
        further = Array(all.dropFirst())
    }

    /// The fault itself and the faults that were found together with it, as separate faults.
    package var all: [OptionFault] {
        var first = self
        first.further = []
        return [first] + further.flatMap(\.all)
    }

    /// Returns the fault, and the faults that were found together with it, with elements inserted
    /// at the front of their paths.
    package func within(_ elements: [PathElement]) -> OptionFault {
        var fault = self
        fault.path = elements + path
        fault.further = further.map { $0.within(elements) }
        return fault
    }

    /// Makes the fault for an option that an analyzer does not have.
    static func unknown(_ name: String, of id: String, among names: [String]) -> OptionFault {
        OptionFault(
            .unknownOption, path: [.key(name)], "'\(id)' has no option '\(name)'",
            candidates: names)
    }

    /// Makes a fault that an analyzer finds in `load`, such as an invalid line of a lexicon.
    ///
    /// - Parameters:
    ///   - option: the option's name.
    ///   - message: a description of the fault, with the line if there is one.
    ///   - expected: a description of the values that are accepted.
    public init(option: String, _ message: String, expected: String? = nil) {
        self.init(.invalidResource, path: [.key(option)], message, expected: expected)
    }

    /// Runs a function and, if it throws a fault, inserts an element at the front of the fault's
    /// path.
    static func within<Value>(
        _ element: PathElement, _ body: () throws(OptionFault) -> Value
    ) throws(OptionFault) -> Value {
        do throws(OptionFault) {
            return try body()
        } catch {
            throw error.within([element])
        }
    }
}

extension OptionFault: CustomStringConvertible {
    /// The path of the fault, the message, and what was expected.
    public var description: String {
        let place = path.map { element in
            switch element {
            case .key(let key): key
            case .index(let index): "\(index)"
            }
        }.joined(separator: "/")
        return (place.isEmpty ? "" : "\(place): ") + message
            + (expected.map { ", expected \($0)" } ?? "")
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
