// SPDX-License-Identifier: Apache-2.0

/// The decoder that is passed to the `init(from:)` of a type.
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

/// Decodes the members of an object.
private struct KeyedDecodedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
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

/// Decodes the elements of an array.
private struct UnkeyedDecodedContainer: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let scope: DecodingScope
    private(set) var currentIndex = 0

    init(elements: [JSONValue], scope: DecodingScope) {
        self.elements = elements
        self.scope = scope
    }

    var codingPath: [any CodingKey] { scope.trail.path }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try current(JSONValue.self).isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let result = try inner.decode(type, from: try current(type))
        currentIndex += 1
        return result
    }

    mutating func decode(_ type: Int128.Type) throws -> Int128 {
        let result = try Int128.decoded(from: try current(type), in: inner)
        currentIndex += 1
        return result
    }

    mutating func decode(_ type: UInt128.Type) throws -> UInt128 {
        let result = try UInt128.decoded(from: try current(type), in: inner)
        currentIndex += 1
        return result
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let result = try decoder().container(keyedBy: type)
        currentIndex += 1
        return result
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let result = try decoder().unkeyedContainer()
        currentIndex += 1
        return result
    }

    mutating func superDecoder() throws -> any Decoder {
        let result = try decoder()
        currentIndex += 1
        return result
    }

    private var inner: DecodingScope { scope.entering(MemberKey(intValue: currentIndex)) }

    private func decoder() throws -> NestedDecoder {
        NestedDecoder(value: try current(JSONValue.self), scope: inner)
    }

    private func current<T>(_ type: T.Type) throws -> JSONValue {
        guard currentIndex < elements.count else {
            throw DecodingError.valueNotFound(
                type, inner.context("expected an element, found the end of the array"))
        }
        return elements[currentIndex]
    }
}

/// Decodes a single value.
private struct SingleDecodedContainer: SingleValueDecodingContainer {
    let value: JSONValue
    let scope: DecodingScope

    var codingPath: [any CodingKey] { scope.trail.path }

    func decodeNil() -> Bool { value.isNull }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try scope.deeper.decode(type, from: value)
    }

    func decode(_ type: Int128.Type) throws -> Int128 {
        try Int128.decoded(from: value, in: scope)
    }

    func decode(_ type: UInt128.Type) throws -> UInt128 {
        try UInt128.decoded(from: value, in: scope)
    }
}
