// SPDX-License-Identifier: Apache-2.0

/// Decodes values from JSON in the form that `CanonicalEncoder` gives.
///
/// Order and white space are free. An integer may also be written `1.0` or `1e2` up to 2^53;
/// integers beyond 64 bits with sign are strings of decimal digits. The strings `inf`, `-inf` and `nan` are
/// taken for numbers where a `Double` or `Float` is expected. Unknown members are left alone.
public struct CanonicalDecoder: Sendable {
    /// What values find in `Decoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// What the numbers of the type `Int` may come to; nil: anything.
    private let budget: IntegerBudget?

    /// Makes a decoder.
    public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
        self.init(userInfo: userInfo, budget: nil)
    }

    /// Makes a decoder of values whose numbers of the type `Int` are kept to a budget, which several
    /// decoders may share.
    package init(userInfo: [CodingUserInfoKey: any Sendable], budget: IntegerBudget?) {
        self.userInfo = userInfo
        self.budget = budget
    }

    /// Reads a JSON text and decodes its value; throws `DecodingError`.
    ///
    /// For bytes that are not JSON the error is `dataCorrupted`, with the `JSONError` under it.
    public func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: bytes)
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: [], debugDescription: error.description, underlyingError: error))
        }
        return try decode(type, from: root)
    }

    /// Decodes a value that was read before; throws `DecodingError`.
    public func decode<Value: Decodable>(_ type: Value.Type, from root: JSONValue) throws -> Value {
        try DecodingScope(userInfo: userInfo, budget: budget).decode(type, from: root)
    }
}
