// SPDX-License-Identifier: Apache-2.0

extension Array: CanonicallyEncodable where Element: Encodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue {
        .array(
            try enumerated().map { index, element in
                try scope.entering(MemberKey(intValue: index)).encodeMember(element)
            })
    }
}

extension Array: CanonicallyDecodable where Element: Decodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> [Element] {
        guard case .array(let elements) = value else {
            throw scope.mismatch([Element].self, expected: "an array", found: value)
        }
        return try elements.enumerated().map { index, element in
            try scope.entering(MemberKey(intValue: index)).decode(Element.self, from: element)
        }
    }
}

extension Array {
    /// The elements ordered by the canonical bytes of a part of each.
    func sortedByCanonicalBytes(_ part: (Element) -> JSONValue) -> [Element] {
        map { (bytes: part($0).canonicalBytes, element: $0) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            .map(\.element)
    }
}
