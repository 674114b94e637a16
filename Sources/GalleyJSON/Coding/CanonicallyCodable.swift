// SPDX-License-Identifier: Apache-2.0

/// A type that has its own canonical form for both encoding and decoding.
typealias CanonicallyCodable = CanonicallyDecodable & CanonicallyEncodable

/// A type that makes its canonical form in `canonicalForm(in:)` instead of `encode(to:)`.
protocol CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue
}

/// A type that is decoded by `decoded(from:in:)` instead of `init(from:)`.
protocol CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Self
}

extension JSONValue: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.canonicalForm(in: scope) })
        case .object(let object): object.canonicalForm(in: scope)
        default: self
        }
    }

    static func decoded(from value: JSONValue, in scope: DecodingScope) -> JSONValue { value }
}

extension JSONObject: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        .object(
            JSONObject(
                distinct: sortedByKey.map { ($0.key, $0.value.canonicalForm(in: scope)) }))
    }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> JSONObject {
        guard case .object(let object) = value else {
            throw scope.mismatch(JSONObject.self, expected: "an object", found: value)
        }
        return object
    }
}

extension Bool: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue { .bool(self) }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Bool {
        guard case .bool(let bool) = value else {
            throw scope.mismatch(Bool.self, expected: "a boolean", found: value)
        }
        return bool
    }
}

extension String: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue { .string(self) }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> String {
        guard case .string(let string) = value else {
            throw scope.mismatch(String.self, expected: "a string", found: value)
        }
        return string
    }
}

extension Double: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        isFinite ? .number(self) : .string(nonFiniteName)
    }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Double {
        switch value {
        case .number(let number): return number
        case .integer(let number): return Double(number)
        case .string("inf"): return .infinity
        case .string("-inf"): return -.infinity
        case .string("nan"): return .nan
        default: throw scope.mismatch(Double.self, expected: "a number", found: value)
        }
    }
}

extension Float: CanonicallyCodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        Double(self).canonicalForm(in: scope)
    }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Float {
        let number = try Double.decoded(from: value, in: scope)
        let result = Float(number)
        guard result.isFinite || !number.isFinite else {
            throw scope.corrupted("expected a number below 3.5e38 in magnitude, found \(number)")
        }
        return result
    }
}

extension JSONValue {
    /// Makes the canonical form of a whole number: a JSON number if it fits in 64 signed bits,
    /// otherwise a string.
    init(whole value: some FixedWidthInteger) {
        self = Int64(exactly: value).map(JSONValue.integer) ?? .string(String(value))
    }
}

/// A fixed-width integer that is encoded and decoded in its canonical form.
protocol CanonicalInteger: FixedWidthInteger, CanonicallyCodable {}

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
            // Beyond 2^53 the `Double` may differ from the number in the text.
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
