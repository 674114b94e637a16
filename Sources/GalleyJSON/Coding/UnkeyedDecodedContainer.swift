// SPDX-License-Identifier: Apache-2.0

/// Decodes the elements of an array.
struct UnkeyedDecodedContainer: UnkeyedDecodingContainer {
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
