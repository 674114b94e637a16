// SPDX-License-Identifier: Apache-2.0

/// Decodes a value that stands for the whole.
struct SingleDecodedContainer: SingleValueDecodingContainer {
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
