// SPDX-License-Identifier: Apache-2.0

/// Encodes the members of an object.
struct KeyedEncodedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: EncodedNode
    let scope: EncodingScope

    var codingPath: [any CodingKey] { scope.trail.path }

    func encodeNil(forKey key: Key) {
        node.members[ExactKey(key.stringValue)] = .value(.null)
    }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        let form = try scope.entering(key).encodeMember(value)
        node.members[ExactKey(key.stringValue)] = .value(form)
    }

    func encode(_ value: Int128, forKey key: Key) throws {
        node.members[ExactKey(key.stringValue)] = .value(JSONValue(whole: value))
    }

    func encode(_ value: UInt128, forKey key: Key) throws {
        node.members[ExactKey(key.stringValue)] = .value(JSONValue(whole: value))
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
