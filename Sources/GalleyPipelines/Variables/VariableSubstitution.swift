// SPDX-License-Identifier: Apache-2.0

/// Puts the values of `${NAME}` and `${NAME:-default}` into the values of a tree; keys stay as they are.
///
/// `$${` stands for `${`, and a `$` before anything else for itself. What is put in is never read
/// as YAML, but a plain scalar that it completes may become a number. An empty value counts as
/// unset where there is a default.
struct VariableSubstitution {
    private let source: PipelineSource
    private let environment: (String) -> String?
    /// The faults met so far.
    private(set) var faults = FaultList()

    /// Prepares the substitution; `environment` gives the value of a name or nil.
    init(_ source: PipelineSource, environment: @escaping (String) -> String?) {
        self.source = source
        self.environment = environment
    }

    /// The tree with all values put in; a scalar with a fault becomes `.broken`.
    mutating func apply(to node: YAMLNode) -> YAMLNode {
        var copy = node
        switch node.content {
        case .broken: break
        case .scalar(let scalar):
            guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { break }
            copy.content = substituted(scalar, in: node).map { .scalar($0) } ?? .broken
        case .sequence(var items):
            for index in items.indices { items[index] = apply(to: items[index]) }
            copy.content = .sequence(items)
        case .mapping(var entries):
            for index in entries.indices {
                entries[index].value = apply(to: entries[index].value)
            }
            copy.content = .mapping(entries)
        }
        return copy
    }

    private mutating func substituted(_ scalar: YAMLScalar, in node: YAMLNode) -> YAMLScalar? {
        let start = source.textStart(of: node)
        var isWhole = true
        var text = ""
        for piece in VariablePiece.pieces(of: scalar.text) {
            switch piece.kind {
            case .literal(let literal): text += literal
            case .variable(let name, let fallback):
                if let value = value(of: name, fallback: fallback) {
                    text += value
                    continue
                }
                isWhole = false
                guard !faults.isFull else { return nil }
                faults.append(.unsetVariable(name, at: place(of: piece, in: node, start)))
            case .malformed:
                isWhole = false
                faults.append(.malformedVariable(at: place(of: piece, in: node, start)))
            }
        }
        guard isWhole else { return nil }
        return YAMLScalar(text: text, style: scalar.style, isTaggedAsText: scalar.isTaggedAsText)
    }

    private func value(of name: String, fallback: String?) -> String? {
        let value = environment(name)
        guard let fallback else { return value }
        return value.flatMap { $0.isEmpty ? nil : $0 } ?? fallback
    }

    private func place(of piece: VariablePiece, in node: YAMLNode, _ start: Int?) -> YAMLRange {
        guard let start else { return node.range }
        return source.range(start + piece.bytes.lowerBound, start + piece.bytes.upperBound)
    }
}
