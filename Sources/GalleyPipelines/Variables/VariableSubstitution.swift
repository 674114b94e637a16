// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Puts the values of `${NAME}` and `${NAME:-default}` into the values of a tree; keys stay as they are.
///
/// `$${` stands for `${`, and a `$` before anything else for itself. What is put in is never read
/// as YAML, but a plain scalar that it completes may become a number. An empty value counts as
/// unset where there is a default. A scalar keeps its written form beside the value.
///
/// In a resolved pipeline, which a run left, a variable counts only with the value that it had then.
/// Where that is not known any more, the written form stands for it as a text.
struct VariableSubstitution {
    private let source: PipelineSource
    private let environment: (String) -> String?
    private let recorded: RecordedVariables?
    private var path: [String] = []
    /// The faults met so far.
    private(set) var faults = FaultList()
    /// The hashes of the values that were put in.
    private(set) var hashes = VariableHashes()
    /// The variables whose values are not known any more, with the range of each text.
    private(set) var lost: [(range: YAMLRange, names: [String])] = []

    /// Prepares the substitution; `environment` gives the value of a name or nil.
    ///
    /// - Parameter recorded: the variables of a resolved pipeline.
    init(
        _ source: PipelineSource, environment: @escaping (String) -> String?,
        recorded: RecordedVariables? = nil
    ) {
        self.source = source
        self.environment = environment
        self.recorded = recorded
        if let recorded { hashes = recorded.hashes }
    }

    /// The tree with all values put in; a scalar with a fault becomes `.broken`.
    mutating func apply(to node: YAMLNode) -> YAMLNode {
        var copy = node
        switch node.content {
        case .broken: break
        case .scalar(let scalar):
            guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { break }
            return substituted(scalar, in: node)
        case .sequence(var items):
            for index in items.indices {
                path.append("\(index)")
                items[index] = apply(to: items[index])
                path.removeLast()
            }
            copy.content = .sequence(items)
        case .mapping(var entries):
            for index in entries.indices {
                path.append(entries[index].key)
                entries[index].value = apply(to: entries[index].value)
                path.removeLast()
            }
            copy.content = .mapping(entries)
        }
        return copy
    }

    private mutating func substituted(_ scalar: YAMLScalar, in node: YAMLNode) -> YAMLNode {
        let start = source.textStart(of: node)
        var isWhole = true
        var text = ""
        var lost: [String] = []
        let pieces = VariablePiece.pieces(of: scalar.text)
        for piece in pieces {
            switch piece.kind {
            case .literal(let literal): text += literal
            case .variable(let name, let fallback):
                switch value(of: name, fallback: fallback) {
                case .value(let value): text += value
                case .lost: lost.append(name)
                case .unset:
                    isWhole = false
                    guard !faults.isFull else { return node.broken }
                    faults.append(.unsetVariable(name, at: place(of: piece, in: node, start)))
                }
            case .malformed:
                isWhole = false
                faults.append(.malformedVariable(at: place(of: piece, in: node, start)))
            }
        }
        guard isWhole else { return node.broken }
        guard pieces.contains(where: \.isVariable) else {
            return node.holding(scalar.saying(text, style: scalar.style))
        }
        let isPlain = recorded?.plain.contains(JSONPointer(tokens: path)) ?? false
        if lost.isEmpty {
            var value = scalar.saying(text, style: isPlain ? .plain : scalar.style)
            value.written = scalar.text
            return node.holding(value)
        }
        return standing(for: scalar, lost, isPlain: isPlain)
    }

    /// The written form of a text whose variables are not known, at a place of its own, so that
    /// faults can be told apart by it.
    private mutating func standing(
        for scalar: YAMLScalar, _ names: [String], isPlain: Bool
    ) -> YAMLNode {
        let range = source.range(lost.count + 1, lost.count + 1)
        lost.append((range: range, names: names))
        guard !isPlain else {
            faults.append(.lostVariables(names, at: range))
            return YAMLNode(content: .broken, range: range)
        }
        var text = scalar
        text.written = scalar.text
        text.lost = names
        return YAMLNode(content: .scalar(text), range: range)
    }

    private mutating func value(of name: String, fallback: String?) -> VariableHashes.Lookup {
        let current = environment(name)
        if recorded == nil { hashes.take(name, current) }
        let found = recorded?.hashes.lookup(name, current: current)
        switch found ?? current.map({ .value($0) }) ?? .unset {
        case .lost: return .lost
        case .value(let value): return .value(value.isEmpty ? fallback ?? value : value)
        case .unset: return fallback.map { .value($0) } ?? .unset
        }
    }

    private func place(of piece: VariablePiece, in node: YAMLNode, _ start: Int?) -> YAMLRange {
        guard let start else { return node.range }
        return source.range(start + piece.bytes.lowerBound, start + piece.bytes.upperBound)
    }
}

extension YAMLNode {
    fileprivate var broken: YAMLNode { YAMLNode(content: .broken, range: range) }

    fileprivate func holding(_ scalar: YAMLScalar) -> YAMLNode {
        YAMLNode(content: .scalar(scalar), range: range)
    }
}

extension YAMLScalar {
    fileprivate func saying(_ text: String, style: Style) -> YAMLScalar {
        YAMLScalar(text: text, style: style, isTaggedAsText: isTaggedAsText)
    }
}
