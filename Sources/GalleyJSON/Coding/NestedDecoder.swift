// SPDX-License-Identifier: Apache-2.0

/// The decoder that a type sees.
struct NestedDecoder: Decoder {
    let value: JSONValue
    let scope: DecodingScope

    var codingPath: [any CodingKey] { scope.trail.path }
    var userInfo: [CodingUserInfoKey: Any] { scope.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else {
            throw scope.mismatch(JSONObject.self, expected: "an object", found: value)
        }
        return KeyedDecodingContainer(KeyedDecodedContainer(object: object, scope: scope))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else {
            throw scope.mismatch([JSONValue].self, expected: "an array", found: value)
        }
        return UnkeyedDecodedContainer(elements: elements, scope: scope)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SingleDecodedContainer(value: value, scope: scope)
    }
}
