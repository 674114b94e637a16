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
    /// Returns the elements, sorted by the canonical bytes of the value that `part` returns for
    /// each.
    func sortedByCanonicalBytes(_ part: (Element) -> JSONValue) -> [Element] {
        map { (bytes: part($0).canonicalBytes, element: $0) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            .map(\.element)
    }
}

extension Set: CanonicallyEncodable where Element: Encodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue {
        // The coding path has no index, because an index would depend on hash order.
        let elements = try map { try scope.deeper.encodeMember($0) }
        return .array(elements.sortedByCanonicalBytes { $0 })
    }
}

extension Dictionary: CanonicallyEncodable where Key: Encodable, Value: Encodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue {
        Key.self is any CodingKeyRepresentable.Type ? try object(in: scope) : try pairs(in: scope)
    }

    private func object(in scope: EncodingScope) throws -> JSONValue {
        // The names are sorted before the values are encoded, so that every run throws the same
        // fault if there are several.
        let values = Array(values)
        let names = keys.map(name(of:)).enumerated().sorted {
            $0.element.precedesInUTF8($1.element)
        }
        for (name, next) in zip(names, names.dropFirst())
        where name.element.hasSameUTF8(as: next.element) {
            throw scope.fault(
                name.element,
                "expected keys with different names, found two named \(FoundText.quoted(name.element))"
            )
        }
        let members = try names.map { offset, name in
            (name, try scope.entering(MemberKey(stringValue: name)).encodeMember(values[offset]))
        }
        return .object(JSONObject(distinct: members))
    }

    /// The member name for a key; called only if `Key` is `CodingKeyRepresentable`, as `String` is.
    private func name(of key: Key) -> String {
        key as? String ?? (key as? any CodingKeyRepresentable)?.codingKey.stringValue ?? ""
    }

    private func pairs(in scope: EncodingScope) throws -> JSONValue {
        var pairs: [(key: JSONValue, value: JSONValue)] = []
        pairs.reserveCapacity(count)
        for (key, value) in self {
            pairs.append((try scope.deeper.encodeMember(key), try scope.deeper.encodeMember(value)))
        }
        return .array(pairs.sortedByCanonicalBytes(\.key).flatMap { [$0.key, $0.value] })
    }
}

extension Dictionary: CanonicallyDecodable where Key: Decodable, Value: Decodable {
    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Self {
        let result = try Self(from: NestedDecoder(value: value, scope: scope))
        // Swift treats canonically equivalent strings as one key, so a value may have been lost.
        if case .object(let object) = value, object.count != result.count {
            throw scope.corrupted("expected keys that are not canonically equivalent")
        }
        return result
    }
}
