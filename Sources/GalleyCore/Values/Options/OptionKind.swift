// SPDX-License-Identifier: Apache-2.0

/// What values an option takes.
public indirect enum OptionKind: Sendable, Hashable {
    /// `true` or `false`.
    case boolean
    /// A whole number, possibly within a range.
    case integer(ClosedRange<Int>?)
    /// A number, possibly within a range.
    case number(ClosedRange<Double>?)
    /// Any text.
    case text
    /// One of some words.
    case choice([String])
    /// A list.
    case list(OptionKind)
    /// Names of the author's own, each with a value.
    case mapping(OptionKind)
    /// A mapping of certain keys.
    case record([OptionField])
    /// The name of bundled data or of a file.
    case resource(bundled: [String])

    /// The keys of a mapping, or of the mappings in a list.
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
        case .list(let element): "a list, each element \(element.expectation)"
        case .mapping(let element): "a mapping, each value \(element.expectation)"
        case .record(let fields):
            "a mapping of \(fields.map(\.name).joined(separator: ", "))"
        case .resource(let bundled): (bundled + ["a file's path"]).joined(separator: ", ")
        }
    }
}
