// SPDX-License-Identifier: Apache-2.0

/// The encoder that is passed to the `encode(to:)` of a value.
struct NestedEncoder: Encoder {
    let node: EncodedNode
    let scope: EncodingScope

    var codingPath: [any CodingKey] { scope.trail.path }
    var userInfo: [CodingUserInfoKey: Any] { scope.session.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(
            KeyedEncodedContainer(node: node.checked(.object, scope), scope: scope))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        UnkeyedEncodedContainer(node: node.checked(.array, scope), scope: scope)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleEncodedContainer(node: node, scope: scope)
    }
}

/// Encodes the members of an object.
private struct KeyedEncodedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: EncodedNode
    let scope: EncodingScope

    var codingPath: [any CodingKey] { scope.trail.path }

    func encodeNil(forKey key: Key) {
        node.members[ExactText(key.stringValue)] = .value(.null)
    }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        let form = try scope.entering(key).encodeMember(value)
        node.members[ExactText(key.stringValue)] = .value(form)
    }

    func encode(_ value: Int128, forKey key: Key) throws {
        node.members[ExactText(key.stringValue)] = .value(JSONValue(whole: value))
    }

    func encode(_ value: UInt128, forKey key: Key) throws {
        node.members[ExactText(key.stringValue)] = .value(JSONValue(whole: value))
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        child(key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        child(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { child(MemberKey.super) }

    func superEncoder(forKey key: Key) -> any Encoder { child(key) }

    private func child(_ key: some CodingKey) -> NestedEncoder {
        NestedEncoder(node: node.child(key.stringValue), scope: scope.entering(key))
    }
}

/// Encodes the elements of an array.
private struct UnkeyedEncodedContainer: UnkeyedEncodingContainer {
    let node: EncodedNode
    let scope: EncodingScope

    var codingPath: [any CodingKey] { scope.trail.path }
    var count: Int { node.elements.count }

    func encodeNil() { node.elements.append(.value(.null)) }

    func encode<T: Encodable>(_ value: T) throws {
        node.elements.append(.value(try inner.encodeMember(value)))
    }

    func encode(_ value: Int128) throws { node.elements.append(.value(JSONValue(whole: value))) }

    func encode(_ value: UInt128) throws { node.elements.append(.value(JSONValue(whole: value))) }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        child().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }

    func superEncoder() -> any Encoder { child() }

    private var inner: EncodingScope { scope.entering(MemberKey(intValue: count)) }

    private func child() -> NestedEncoder {
        let inner = inner
        return NestedEncoder(node: node.appendChild(), scope: inner)
    }
}

/// Encodes a single value.
private struct SingleEncodedContainer: SingleValueEncodingContainer {
    let node: EncodedNode
    let scope: EncodingScope

    var codingPath: [any CodingKey] { scope.trail.path }

    func encodeNil() throws { try set(.null) }

    func encode<T: Encodable>(_ value: T) throws {
        try set(scope.deeper.encodeMember(value))
    }

    func encode(_ value: Int128) throws { try set(JSONValue(whole: value)) }

    func encode(_ value: UInt128) throws { try set(JSONValue(whole: value)) }

    private func set(_ value: JSONValue) throws {
        guard node.kind == .nothing, node.become(.single) else {
            throw scope.fault(
                value, "expected one value, found another after \(node.kind.rawValue)")
        }
        node.single = value
    }
}
