// SPDX-License-Identifier: Apache-2.0

/// The encoder that a value sees.
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
