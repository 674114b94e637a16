// SPDX-License-Identifier: Apache-2.0

/// Encodes values as canonical JSON: equal values have equal bytes on every run.
///
/// - The members of objects are ordered by the UTF-8 bytes of their names.
/// - A `Set` is written as an array, ordered by the canonical bytes of its elements. A `Dictionary`
///   whose keys are neither strings, `Int`s nor `CodingKeyRepresentable` is written as a flat array
///   of keys and values, ordered by the canonical bytes of the keys. This applies wherever a
///   container is asked to `encode` a set or dictionary; only a type that calls `encode(to:)` on
///   the set or dictionary itself bypasses the container and gets hash order.
/// - An integer that fits in 64 signed bits is written as a number, and any other integer as a
///   string of decimal digits.
/// - A `Double` is written as the shortest number that is read back as the same value, -0.0
///   included; infinities and NaN become the strings `inf`, `-inf` and `nan` (a NaN's payload is
///   lost). A `Float` is converted to a `Double` first.
/// - A value that encodes nothing is written as `{}` inside another value, and is an error at the
///   top level.
public struct CanonicalEncoder: Sendable {
    /// The maximum depth to which values may be nested; a `JSONValue` of any depth counts as one
    /// level.
    ///
    /// The depth is limited because encoding is recursive, and the stack of a thread may be as
    /// small as 512 KiB.
    public static let depthLimit = 128

    /// The dictionary that encoded types read as `Encoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// Makes an encoder.
    public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
        self.userInfo = userInfo
    }

    /// The canonical bytes of a value; throws `EncodingError`.
    public func encode(_ value: some Encodable) throws -> [UInt8] {
        try encodeValue(value).canonicalBytes
    }

    /// The canonical form of a value, with its members in canonical order; throws `EncodingError`.
    public func encodeValue(_ value: some Encodable) throws -> JSONValue {
        let scope = EncodingScope(session: EncodingSession(userInfo: userInfo))
        guard let result = try scope.encode(value) else {
            throw scope.fault(value, "expected a value that encodes something, found nothing")
        }
        return result
    }
}

/// The context for encoding one value: its coding path, its depth and the shared session.
struct EncodingScope {
    let session: EncodingSession
    private(set) var trail = CodingTrail.root
    private var depth = 0

    init(session: EncodingSession) { self.session = session }

    func entering(_ key: some CodingKey) -> EncodingScope {
        var inner = deeper
        inner.trail = .step(key, after: trail)
        return inner
    }

    /// A copy of the scope for a recursive call: the coding path is the same, the depth is greater
    /// by one.
    var deeper: EncodingScope {
        var inner = self
        inner.depth += 1
        return inner
    }

    /// The canonical form of a value; nil if the value encodes nothing.
    func encode(_ value: some Encodable) throws -> JSONValue? {
        guard depth <= CanonicalEncoder.depthLimit else {
            throw fault(
                value, "expected at most \(CanonicalEncoder.depthLimit) levels of nesting")
        }
        if let direct = value as? any CanonicallyEncodable {
            return try direct.canonicalForm(in: self)
        }
        let node = EncodedNode()
        try value.encode(to: NestedEncoder(node: node, scope: self))
        if let fault = session.fault { throw fault }
        return node.value
    }

    /// The canonical form of a value inside another value; `{}` if the value encodes nothing.
    func encodeMember(_ value: some Encodable) throws -> JSONValue {
        try encode(value) ?? .object([:])
    }

    func fault(_ value: some Encodable, _ message: String) -> EncodingError {
        .invalidValue(
            value, EncodingError.Context(codingPath: trail.path, debugDescription: message))
    }
}

/// The state that all containers of one encoding share.
final class EncodingSession {
    let userInfo: [CodingUserInfoKey: any Sendable]
    /// The first error that occurred in a container method that cannot throw.
    private(set) var fault: EncodingError?

    init(userInfo: [CodingUserInfoKey: any Sendable]) { self.userInfo = userInfo }

    func note(_ fault: EncodingError) { self.fault = self.fault ?? fault }
}
