// SPDX-License-Identifier: Apache-2.0

/// The values that one encoder has written so far.
final class EncodedNode {
    /// The kind of container that the encoder was first asked for.
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
    var members: [ExactText: Part] = [:]

    /// Uses the node for one kind of container; returns false if the node already has another kind.
    func become(_ kind: Kind) -> Bool {
        guard self.kind == .nothing || self.kind == kind else { return false }
        self.kind = kind
        return true
    }

    /// The node of a nested container or encoder; the same key always has the same node.
    func child(_ key: String) -> EncodedNode {
        if case .node(let node) = members[ExactText(key)] { return node }
        let node = EncodedNode()
        members[ExactText(key)] = .node(node)
        return node
    }

    func appendChild() -> EncodedNode {
        let node = EncodedNode()
        elements.append(.node(node))
        return node
    }

    /// The value that the encoder has written; nil if it has not written any.
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

extension EncodedNode {
    /// Returns a node that can be used as a container of the given kind; normally this node.
    ///
    /// If this node already has another kind, the fault is recorded, and the result is a new node
    /// whose values are discarded.
    func checked(_ kind: Kind, _ scope: EncodingScope) -> EncodedNode {
        guard !become(kind) else { return self }
        scope.session.note(
            scope.fault(
                JSONValue.null,
                "expected one kind of container, found \(kind.rawValue) after \(self.kind.rawValue)"
            ))
        return EncodedNode()
    }
}
