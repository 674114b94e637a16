// SPDX-License-Identifier: Apache-2.0

/// Encodes the elements of an array.
struct UnkeyedEncodedContainer: UnkeyedEncodingContainer {
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
