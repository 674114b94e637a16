// SPDX-License-Identifier: Apache-2.0

/// A type whose canonical form does not come from its own `encode(to:)`.
protocol CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue
}

extension JSONValue: CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        switch self {
        case .array(let elements): .array(elements.map { $0.canonicalForm(in: scope) })
        case .object(let object): object.canonicalForm(in: scope)
        default: self
        }
    }
}

extension JSONObject: CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        .object(
            JSONObject(
                distinct: sortedByKey.map { ($0.key, $0.value.canonicalForm(in: scope)) }))
    }
}

extension Bool: CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue { .bool(self) }
}

extension String: CanonicallyEncodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue { .string(self) }
}
