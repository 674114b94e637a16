// SPDX-License-Identifier: Apache-2.0

extension Set: CanonicallyEncodable where Element: Encodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue {
        // No index in the path: it would depend on hash order.
        let elements = try map { try scope.deeper.encodeMember($0) }
        return .array(elements.sortedByCanonicalBytes { $0 })
    }
}
