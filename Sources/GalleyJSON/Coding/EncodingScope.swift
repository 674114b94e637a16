// SPDX-License-Identifier: Apache-2.0

/// A place in the value that is being encoded.
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

    /// The same place, one level of calls further in.
    var deeper: EncodingScope {
        var inner = self
        inner.depth += 1
        return inner
    }

    /// The canonical form of a value; nil if it encodes nothing.
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

    /// The canonical form of a value inside another.
    func encodeMember(_ value: some Encodable) throws -> JSONValue {
        try encode(value) ?? .object([:])
    }

    func fault(_ value: some Encodable, _ message: String) -> EncodingError {
        .invalidValue(
            value, EncodingError.Context(codingPath: trail.path, debugDescription: message))
    }
}
