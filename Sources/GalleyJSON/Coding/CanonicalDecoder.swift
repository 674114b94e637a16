// SPDX-License-Identifier: Apache-2.0

/// Decodes values from JSON in the form that `CanonicalEncoder` writes.
///
/// Members may be in any order, and white space is allowed. An integer up to 2^53 may also be
/// written `1.0` or `1e2`; an integer that does not fit in 64 signed bits must be a string of
/// decimal digits. Where a `Double` or `Float` is expected, the strings `inf`, `-inf` and `nan` are
/// accepted as numbers. Unknown members are ignored.
public struct CanonicalDecoder: Sendable {
    /// The dictionary that decoded types read as `Decoder.userInfo`.
    public var userInfo: [CodingUserInfoKey: any Sendable]

    /// The limit for the sum of the magnitudes of all decoded `Int`s; nil if there is no limit.
    private let budget: IntegerBudget?

    /// Makes a decoder.
    public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
        self.init(userInfo: userInfo, budget: nil)
    }

    /// Makes a decoder that fails if the sum of the magnitudes of all decoded `Int`s exceeds a
    /// budget; several decoders may share one budget.
    package init(userInfo: [CodingUserInfoKey: any Sendable], budget: IntegerBudget?) {
        self.userInfo = userInfo
        self.budget = budget
    }

    /// Reads a JSON text and decodes its value; throws `DecodingError`.
    ///
    /// If the bytes are not valid JSON, the error is `dataCorrupted`, with a `JSONError` as its
    /// underlying error.
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

    /// Decodes a JSON value; throws `DecodingError`.
    public func decode<Value: Decodable>(_ type: Value.Type, from root: JSONValue) throws -> Value {
        try DecodingScope(userInfo: userInfo, budget: budget).decode(type, from: root)
    }
}

/// The context for decoding one value: its coding path, its depth and the shared settings.
struct DecodingScope {
    /// The maximum depth of nesting; it is twice that of encoding, because a decoder also counts
    /// optionals and wrappers as levels.
    private static let depthLimit = 2 * CanonicalEncoder.depthLimit

    let userInfo: [CodingUserInfoKey: any Sendable]
    private let budget: IntegerBudget?
    private(set) var trail = CodingTrail.root
    private var depth = 0

    init(userInfo: [CodingUserInfoKey: any Sendable], budget: IntegerBudget?) {
        self.userInfo = userInfo
        self.budget = budget
    }

    /// Subtracts a number from the budget if the number is an `Int` and there is a budget.
    func spend(_ number: some FixedWidthInteger) throws {
        guard let budget, let number = number as? Int, !budget.take(number) else { return }
        throw corrupted("expected whole numbers whose sum does not overflow, found \(number)")
    }

    func entering(_ key: some CodingKey) -> DecodingScope {
        var inner = deeper
        inner.trail = .step(key, after: trail)
        return inner
    }

    /// A copy of the scope for a recursive call: the coding path is the same, the depth is greater
    /// by one.
    var deeper: DecodingScope {
        var inner = self
        inner.depth += 1
        return inner
    }

    func decode<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> T {
        guard depth <= Self.depthLimit else {
            throw corrupted("expected at most \(Self.depthLimit) levels of nesting")
        }
        if let direct = type as? any CanonicallyDecodable.Type,
            let result = try direct.decoded(from: value, in: self) as? T
        {
            return result
        }
        return try T(from: NestedDecoder(value: value, scope: self))
    }

    func mismatch<T>(_ type: T.Type, expected: String, found value: JSONValue) -> DecodingError {
        let context = context("expected \(expected), found \(value.kind)")
        return value.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    func corrupted(_ message: String) -> DecodingError { .dataCorrupted(context(message)) }

    func context(_ message: String) -> DecodingError.Context {
        DecodingError.Context(codingPath: trail.path, debugDescription: message)
    }
}
