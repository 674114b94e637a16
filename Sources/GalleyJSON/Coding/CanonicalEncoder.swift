// SPDX-License-Identifier: Apache-2.0

/// Encodes values as canonical JSON: equal values give the same bytes on every run.
///
/// - Objects are ordered by the UTF-8 bytes of their keys.
/// - A `Set` is an array ordered by the canonical bytes of its elements. A `Dictionary` whose keys
///   are neither strings, `Int`s nor `CodingKeyRepresentable` is a flat array of keys and values,
///   ordered by the canonical bytes of the keys. Both hold wherever a container is asked to
///   `encode` them; only a type that calls `encode(to:)` of a set or dictionary by itself takes
///   the place of that container and gets hash order.
/// - Integers that fit 64 bits with sign are numbers, larger ones strings of decimal digits.
/// - A `Double` is the shortest number that reads back the same, -0.0 included; infinities and NaN
///   are the strings `inf`, `-inf` and `nan` (a NaN's payload is lost). A `Float` is widened first.
/// - A value that encodes nothing is `{}` inside another and an error at the top.
public struct CanonicalEncoder: Sendable {
    /// How deeply values may be nested; a `JSONValue` among them counts as one level.
    ///
    /// Encoding calls itself for every level, and the stack of a thread may be as small as 512 KiB.
    public static let depthLimit = 128

    /// What values find in `Encoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// Makes an encoder.
    public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
        self.userInfo = userInfo
    }

    /// The canonical bytes of a value; throws `EncodingError`.
    public func encode(_ value: some Encodable) throws -> [UInt8] {
        try encodeValue(value).canonicalBytes
    }

    /// The canonical form of a value, members ordered as in the bytes; throws `EncodingError`.
    public func encodeValue(_ value: some Encodable) throws -> JSONValue {
        let scope = EncodingScope(session: EncodingSession(userInfo: userInfo))
        guard let result = try scope.encode(value) else {
            throw scope.fault(value, "expected a value that encodes something, found nothing")
        }
        return result
    }
}
