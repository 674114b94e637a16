// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A type that an option's property may have.
public protocol OptionValue: Sendable {
    /// The kind of values that a pipeline may set.
    static var kind: OptionKind { get }
    /// Reads a value that a pipeline sets.
    ///
    /// - Throws: a fault whose path begins at this value.
    init(option: JSONValue) throws(OptionFault)
    /// The value as it is written in a pipeline.
    var option: JSONValue { get }
}

extension Bool: OptionValue {
    /// `true` or `false`.
    public static var kind: OptionKind { .boolean }
    /// Reads `true` or `false`.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .bool(let value) = option else { throw Self.kind.mismatch(option) }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var option: JSONValue { .bool(self) }
}

extension Int: OptionValue {
    /// A whole number.
    public static var kind: OptionKind { .integer(nil) }
    /// Reads a whole number.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .integer(let value) = option else { throw Self.kind.mismatch(option) }
        self = Int(value)
    }
    /// The value as it is written in a pipeline.
    public var option: JSONValue { .integer(Int64(self)) }
}

extension Double: OptionValue {
    /// A number.
    public static var kind: OptionKind { .number(nil) }
    /// Reads a finite number.
    public init(option: JSONValue) throws(OptionFault) {
        switch option {
        case .integer(let value): self = Double(value)
        case .number(let value) where value.isFinite: self = value
        default: throw Self.kind.mismatch(option)
        }
    }
    /// The value as it is written in a pipeline.
    public var option: JSONValue { .number(self) }
}

extension String: OptionValue {
    /// Any text.
    public static var kind: OptionKind { .text }
    /// Reads a text.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .string(let value) = option else { throw Self.kind.mismatch(option) }
        self = value
    }
    /// The value as it is written in a pipeline.
    public var option: JSONValue { .string(self) }
}

/// An enumeration of words can be an option: `enum Mode: String, CaseIterable, OptionValue`.
extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// One of the enumeration's words.
    public static var kind: OptionKind { .choice(allCases.map(\.rawValue)) }

    /// Reads one of the words.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .string(let word) = option else { throw Self.kind.mismatch(option) }
        guard let value = Self(rawValue: word) else {
            throw OptionFault(
                .invalidValue, path: [], "found '\(word)'", expected: Self.kind.expectation,
                candidates: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    /// The value as it is written in a pipeline.
    public var option: JSONValue { .string(rawValue) }
}

extension Array: OptionValue where Element: OptionValue {
    /// A list whose elements have the kind of `Element`.
    public static var kind: OptionKind { .list(Element.kind) }

    /// Reads a list; the path of a fault contains the index of the faulty element, and all faulty
    /// elements are reported.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .array(let values) = option else { throw Self.kind.mismatch(option) }
        self = []
        var faults: [OptionFault] = []
        for (index, value) in values.enumerated() {
            do throws(OptionFault) {
                append(try Element(option: value))
            } catch {
                faults.append(error.within([.index(index)]))
            }
        }
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    /// The value as it is written in a pipeline.
    public var option: JSONValue { .array(map(\.option)) }
}
