// SPDX-License-Identifier: Apache-2.0

/// A place in the value that is being decoded.
struct DecodingScope {
    /// Optionals and wrappers take levels of their own, so there are more than of containers.
    private static let depthLimit = 2 * CanonicalEncoder.depthLimit

    let userInfo: [CodingUserInfoKey: any Sendable]
    private let budget: IntegerBudget?
    private(set) var trail = CodingTrail.root
    private var depth = 0

    init(userInfo: [CodingUserInfoKey: any Sendable], budget: IntegerBudget?) {
        self.userInfo = userInfo
        self.budget = budget
    }

    /// Counts a number against the budget, if it is an `Int` and there is one.
    func spend(_ number: some FixedWidthInteger) throws {
        guard let budget, let number = number as? Int, !budget.take(number) else { return }
        throw corrupted("expected whole numbers whose sum can be told, found \(number)")
    }

    func entering(_ key: some CodingKey) -> DecodingScope {
        var inner = deeper
        inner.trail = .step(key, after: trail)
        return inner
    }

    /// The same place, one level of calls further in.
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
