// SPDX-License-Identifier: Apache-2.0

extension Double: CanonicallyEncodable, CanonicallyDecodable {
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
