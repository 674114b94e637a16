// SPDX-License-Identifier: Apache-2.0

/// Encodes a value that stands for the whole.
struct SingleEncodedContainer: SingleValueEncodingContainer {
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
