// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Inserts the values of `${NAME}` and `${NAME:-default}` into the scalars of a tree.
///
/// Keys are not changed. `$${` is a literal `${`, and a `$` before anything else is literal. Values
/// are never parsed as YAML, but a plain scalar may become a number when a value is inserted. If
/// there is a default, an empty value is treated as unset. A scalar keeps its written form in
/// addition to its value.
///
/// In the resolved pipeline of a finished run, a variable must have the value that it had in the
/// run. If that value is no longer known, the written form is used instead, as a text.
struct VariableSubstitution {
    private let source: PipelineSource
    private let environment: (String) -> String?
    private let recorded: RecordedVariables?
    private var path: [String] = []
    /// The faults found so far.
    private(set) var faults = FaultList()
    /// The hashes of the values that were inserted.
    private(set) var hashes = VariableHashes()
    /// The variables whose values are no longer known, with the range of each text that contains
    /// them.
    private(set) var lost: [(range: YAMLRange, names: [String])] = []

    /// Prepares a substitution.
    ///
    /// - Parameters:
    ///   - environment: a function that returns the value of a variable, or nil if the variable is
    ///     not set.
    ///   - recorded: the recorded variables of a resolved pipeline; nil for a pipeline file.
    init(
        _ source: PipelineSource, environment: @escaping (String) -> String?,
        recorded: RecordedVariables? = nil
    ) {
        self.source = source
        self.environment = environment
        self.recorded = recorded
        if let recorded { hashes = recorded.hashes }
    }

    /// Returns the tree with all values inserted; a scalar with a fault becomes `.broken`.
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
            return node.withScalar(scalar.withText(text, style: scalar.style))
        }
        let isPlain = recorded?.plain.contains(JSONPointer(tokens: path)) ?? false
        if lost.isEmpty {
            var value = scalar.withText(text, style: isPlain ? .plain : scalar.style)
            value.written = scalar.text
            return node.withScalar(value)
        }
        return placeholder(for: scalar, lost, isPlain: isPlain)
    }

    /// Returns the written form of a text whose variables have values that are no longer known.
    ///
    /// The node has a unique range, by which its faults are recognized.
    private mutating func placeholder(
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
        if recorded == nil { hashes.record(name, current) }
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

    fileprivate func withScalar(_ scalar: YAMLScalar) -> YAMLNode {
        YAMLNode(content: .scalar(scalar), range: range)
    }
}

extension YAMLScalar {
    fileprivate func withText(_ text: String, style: Style) -> YAMLScalar {
        YAMLScalar(text: text, style: style, isTaggedAsText: isTaggedAsText)
    }
}

/// The faults of variables in a pipeline file.
extension Diagnostic {
    fileprivate static func unsetVariable(_ name: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .unsetVariable, "the environment variable \(name.quoted) is not set", at: range,
            help: "to set a default, write ${\(name.shown()):-default}")
    }

    fileprivate static func malformedVariable(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .malformedVariable, "'${' does not begin a valid variable", at: range,
            expected: "${NAME} or ${NAME:-default}", help: "a literal '${' is written as $${")
    }

    /// Makes the fault of a resolved pipeline that needs variables whose values the run did not
    /// keep.
    static func lostVariables(_ names: [String], at range: YAMLRange) -> Diagnostic {
        let listed = names.map { "${\($0.shown())}" }.joined(separator: " and ")
        let ending =
            names.count == 1
            ? "set it to the same value again"
            : "set them to the same values again"
        return Diagnostic(
            .lostVariable, "the run used \(listed) from the environment; \(ending)", at: range)
    }
}
