// SPDX-License-Identifier: Apache-2.0

/// What one encoder has written so far.
final class EncodedNode {
    /// What the encoder was first asked for.
    enum Kind: String {
        case nothing
        case single = "single value"
        case array = "unkeyed"
        case object = "keyed"
    }

    /// A finished value, or a container that may still grow.
    enum Part {
        case value(JSONValue)
        case node(EncodedNode)

        var value: JSONValue {
            switch self {
            case .value(let value): value
            case .node(let node): node.value ?? .object([:])
            }
        }
    }

    private(set) var kind = Kind.nothing
    var single = JSONValue.null
    var elements: [Part] = []
    var members: [ExactKey: Part] = [:]

    /// Takes the node for one kind of container; false if it is of another kind already.
    func become(_ kind: Kind) -> Bool {
        guard self.kind == .nothing || self.kind == kind else { return false }
        self.kind = kind
        return true
    }

    /// The node of a nested container or encoder, the same one for the same key.
    func child(_ key: String) -> EncodedNode {
        if case .node(let node) = members[ExactKey(key)] { return node }
        let node = EncodedNode()
        members[ExactKey(key)] = .node(node)
        return node
    }

    func appendChild() -> EncodedNode {
        let node = EncodedNode()
        elements.append(.node(node))
        return node
    }

    /// What was written; nil if nothing was.
    var value: JSONValue? {
        switch kind {
        case .nothing: nil
        case .single: single
        case .array: .array(elements.map(\.value))
        case .object: .object(JSONObject(distinct: sortedMembers))
        }
    }

    private var sortedMembers: [JSONObject.Member] {
        members.map { ($0.key.text, $0.value.value) }.sorted { $0.key.precedesInUTF8($1.key) }
    }
}
