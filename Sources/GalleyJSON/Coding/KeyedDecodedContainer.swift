// SPDX-License-Identifier: Apache-2.0

/// Decodes the members of an object.
struct KeyedDecodedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSONObject
    let scope: DecodingScope

    var codingPath: [any CodingKey] { scope.trail.path }
    var allKeys: [Key] { object.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).isNull }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try scope.entering(key).decode(type, from: try member(key))
    }

    func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 {
        try Int128.decoded(from: try member(key), in: scope.entering(key))
    }

    func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 {
        try UInt128.decoded(from: try member(key), in: scope.entering(key))
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        let key = MemberKey.super
        return NestedDecoder(value: object[key.stringValue] ?? .null, scope: scope.entering(key))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

    private func decoder(_ key: Key) throws -> NestedDecoder {
        NestedDecoder(value: try member(key), scope: scope.entering(key))
    }

    private func member(_ key: Key) throws -> JSONValue {
        guard let value = object[key.stringValue] else {
            throw DecodingError.keyNotFound(
                key,
                scope.context(
                    "expected a member named \(FoundText.quoted(key.stringValue)), found none"))
        }
        return value
    }
}
