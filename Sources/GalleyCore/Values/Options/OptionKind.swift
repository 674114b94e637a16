// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The kind of values that an option accepts.
public indirect enum OptionKind: Sendable, Hashable {
    /// `true` or `false`.
    case boolean
    /// A whole number, possibly within a range.
    case integer(ClosedRange<Int>?)
    /// A number, possibly within a range.
    case number(ClosedRange<Double>?)
    /// Any text.
    case text
    /// One of several words.
    case choice([String])
    /// A list.
    case list(OptionKind)
    /// A mapping whose keys are names that the author of a pipeline chooses.
    case mapping(OptionKind)
    /// A mapping with declared keys.
    case record([OptionField])
    /// The name of bundled data or of a file.
    case resource(bundled: [String])

    /// The declared keys of a mapping, or of the mappings that a list or a mapping contains.
    public var fields: [OptionField] {
        switch self {
        case .record(let fields): fields
        case .list(let element), .mapping(let element): element.fields
        default: []
        }
    }

    /// The kind in words, as in "expected a whole number from 1 to 100".
    public var expectation: String {
        switch self {
        case .boolean: "true or false"
        case .integer(nil): "a whole number"
        case .integer(let range?): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(nil): "a number"
        case .number(let range?): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "a text"
        case .choice(let words): words.joined(separator: ", ")
        case .list(let element): "a list in which each element is \(element.expectation)"
        case .mapping(let element): "a mapping in which each value is \(element.expectation)"
        case .record(let fields):
            "a mapping of \(fields.map(\.name).joined(separator: ", "))"
        case .resource(let bundled): (bundled + ["a file's path"]).joined(separator: ", ")
        }
    }
}

/// A key of a mapping within an option.
public struct OptionField: Sendable, Hashable {
    /// The key.
    public let name: String
    /// One sentence on what the key does.
    public let summary: String
    /// The kind of values that the key accepts.
    public let kind: OptionKind
    /// Whether the mapping must have the key.
    public let isRequired: Bool

    /// Describes a key.
    public init(_ name: String, _ kind: OptionKind, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.isRequired = isRequired
    }
}

extension OptionKind {
    /// Reads the value of an option that has no Swift type.
    ///
    /// - Throws: a fault whose path begins at the value.
    package func read(_ value: JSONValue) throws(OptionFault) -> JSONValue {
        switch (self, value) {
        case (.boolean, .bool), (.text, .string), (.resource, .string): return value
        case (.integer(let range), .integer(let number)):
            if let range, !range.contains(Int(number)) { throw outOfRange("\(number)") }
            return value
        case (.number(let range), _):
            guard let number = value.numberValue, number.isFinite else { throw mismatch(value) }
            if let range, !range.contains(number) { throw outOfRange("\(number)") }
            return .number(number)
        case (.choice(let words), .string(let word)):
            guard words.contains(where: { ExactText($0) == ExactText(word) }) else {
                throw OptionFault(
                    .invalidValue, path: [], "found '\(word)'", expected: expectation,
                    candidates: words)
            }
            return value
        case (.list(let element), .array(let values)): return .array(try element.read(all: values))
        default: throw mismatch(value)
        }
    }

    private func read(all values: [JSONValue]) throws(OptionFault) -> [JSONValue] {
        var read: [JSONValue] = []
        for (index, value) in values.enumerated() {
            let value = try OptionFault.within(.index(index)) { () throws(OptionFault) in
                try self.read(value)
            }
            read.append(value)
        }
        return read
    }

    /// Makes the fault for a value of the wrong type.
    func mismatch(_ value: JSONValue) -> OptionFault {
        OptionFault(.wrongType, path: [], "found \(value.inWords)", expected: expectation)
    }

    /// Makes the fault for a value outside of the range.
    func outOfRange(_ value: String) -> OptionFault {
        OptionFault(.invalidValue, path: [], "found \(value)", expected: expectation)
    }
}
