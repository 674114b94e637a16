// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// An enumeration of words serves as an option: `enum Mode: String, CaseIterable, OptionValue`.
extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// One of the enumeration's words.
    public static var kind: OptionKind { .choice(allCases.map(\.rawValue)) }

    /// Reads one of the words.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .string(let word) = option else { throw Self.mismatch(option) }
        guard let value = Self(rawValue: word) else {
            throw OptionFault(
                .invalidValue, path: [], "found '\(word)'", expected: Self.kind.expectation,
                candidates: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    /// The value as a pipeline would write it.
    public var option: JSONValue { .string(rawValue) }
}
