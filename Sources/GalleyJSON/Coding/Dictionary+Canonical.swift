// SPDX-License-Identifier: Apache-2.0

extension Dictionary: CanonicallyEncodable where Key: Encodable, Value: Encodable {
    func canonicalForm(in scope: EncodingScope) throws -> JSONValue {
        Key.self is any CodingKeyRepresentable.Type ? try object(in: scope) : try pairs(in: scope)
    }

    private func object(in scope: EncodingScope) throws -> JSONValue {
        // Sorted before the values are encoded: of several faults always the same is thrown.
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

    /// The member's name for a key; only called if keys name members.
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
        // Swift takes canonically equivalent strings for one key; losing a value must be seen.
        if case .object(let object) = value, object.count != result.count {
            throw scope.corrupted("expected keys that differ as strings of Swift do")
        }
        return result
    }
}
