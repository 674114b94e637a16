// SPDX-License-Identifier: Apache-2.0

/// A type that is not decoded by its own `init(from:)`.
protocol CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Self
}

extension JSONValue: CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) -> JSONValue { value }
}

extension JSONObject: CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> JSONObject {
        guard case .object(let object) = value else {
            throw scope.mismatch(JSONObject.self, expected: "an object", found: value)
        }
        return object
    }
}

extension Bool: CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Bool {
        guard case .bool(let bool) = value else {
            throw scope.mismatch(Bool.self, expected: "a boolean", found: value)
        }
        return bool
    }
}

extension String: CanonicallyDecodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> String {
        guard case .string(let string) = value else {
            throw scope.mismatch(String.self, expected: "a string", found: value)
        }
        return string
    }
}
