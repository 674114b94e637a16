// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// The canonical form of a whole number: a number if it fits 64 bits, else a string.
    init(whole value: some FixedWidthInteger) {
        self = Int64(exactly: value).map(JSONValue.integer) ?? .string(String(value))
    }
}

/// A whole number of fixed width, in its canonical form.
protocol CanonicalInteger: FixedWidthInteger, CanonicallyEncodable, CanonicallyDecodable {}

extension CanonicalInteger {
    func canonicalForm(in scope: EncodingScope) -> JSONValue { JSONValue(whole: self) }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Self {
        let number = try read(value, in: scope)
        try scope.spend(number)
        return number
    }

    private static func read(_ value: JSONValue, in scope: DecodingScope) throws -> Self {
        switch value {
        case .integer(let number):
            if let result = Self(exactly: number) { return result }
            throw scope.corrupted(
                "expected a whole number from \(Self.min) to \(Self.max), found \(number)")
        case .number(let number):
            // Beyond 2^53 the text may have named another number than the `Double`.
            if number.magnitude <= 0x1p53, let result = Self(exactly: number) { return result }
            throw scope.corrupted(
                "expected a whole number from \(Self.min) to \(Self.max), found \(number)")
        case .string(let digits):
            if let result = Self(digits), JSONValue(whole: result) == value { return result }
            throw scope.mismatch(Self.self, expected: "a whole number", found: value)
        default:
            throw scope.mismatch(Self.self, expected: "a whole number", found: value)
        }
    }
}

extension Int: CanonicalInteger {}
extension Int8: CanonicalInteger {}
extension Int16: CanonicalInteger {}
extension Int32: CanonicalInteger {}
extension Int64: CanonicalInteger {}
extension Int128: CanonicalInteger {}
extension UInt: CanonicalInteger {}
extension UInt8: CanonicalInteger {}
extension UInt16: CanonicalInteger {}
extension UInt32: CanonicalInteger {}
extension UInt64: CanonicalInteger {}
extension UInt128: CanonicalInteger {}
