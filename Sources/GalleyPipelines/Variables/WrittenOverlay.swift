// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Replaces values that contain variables with the text that is written in the pipeline.
struct WrittenOverlay {
    /// Whether each `${` that is not a variable is written as `$${`, so that the result can be read
    /// again.
    let isEscaped: Bool
    /// The paths of plain scalars whose values are not texts.
    private(set) var plain: [[String]] = []
    /// The names of the variables found so far.
    private(set) var names: Set<String> = []

    init(isEscaped: Bool) {
        self.isEscaped = isEscaped
    }

    /// Returns a value, or the written text of its node if the node contains a variable.
    mutating func value(
        _ value: JSONValue, _ node: YAMLNode?, at path: [String]
    ) -> JSONValue {
        guard let node, node.holdsVariable else { return literal(value) }
        return written(node, at: path)
    }

    /// Returns the members of an object after `value(_:_:at:)` is applied to each of them.
    mutating func members(
        _ object: JSONObject, _ entries: [YAMLEntry], at path: [String]
    ) -> JSONObject {
        var written: JSONObject = [:]
        for (key, member) in object {
            let node = entries.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
            written[key] = value(member, node, at: path + [key])
        }
        return written
    }

    /// Returns the texts of a node's items, followed by the values of a list that are not in the
    /// node.
    mutating func list(_ values: [JSONValue], _ node: YAMLNode?, at path: [String]) -> JSONValue {
        guard let node, node.holdsVariable, let items = node.items, values.count >= items.count
        else { return value(.array(values), node, at: path) }
        let head = items.enumerated().map { written($1, at: path + ["\($0)"]) }
        return .array(head + values[items.count...].map(literal))
    }

    /// Returns a value without variables, in which `${` is escaped if `isEscaped` is true.
    func literal(_ value: JSONValue) -> JSONValue {
        guard isEscaped else { return value }
        switch value {
        case .string(let text): return .string(Self.escaped(text))
        case .array(let values): return .array(values.map(literal))
        case .object(let object):
            return .object(
                JSONObject(uniqueKeysWithValues: object.map { ($0.key, literal($0.value)) }))
        default: return value
        }
    }

    private mutating func written(_ node: YAMLNode, at path: [String]) -> JSONValue {
        switch node.content {
        case .broken: return .null
        case .scalar(let scalar):
            guard let text = scalar.written else { return literal(node.json ?? .null) }
            names.formUnion(VariablePiece.names(in: text))
            if scalar.isPlainValue { plain.append(path) }
            return .string(text)
        case .sequence(let items):
            return .array(items.enumerated().map { written($1, at: path + ["\($0)"]) })
        case .mapping(let entries):
            var object: JSONObject = [:]
            for entry in entries {
                object[entry.key] = written(entry.value, at: path + [entry.key])
            }
            return .object(object)
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var escaped = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "$", rest.first == "{" { escaped.append("$") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

extension YAMLNode {
    /// Whether the node contains a variable whose value was inserted.
    var holdsVariable: Bool {
        switch content {
        case .broken: false
        case .scalar(let scalar): scalar.written != nil
        case .sequence(let items): items.contains(where: \.holdsVariable)
        case .mapping(let entries): entries.contains { $0.value.holdsVariable }
        }
    }

    /// The names of the variables whose values are no longer known.
    var lost: [String] {
        switch content {
        case .broken: []
        case .scalar(let scalar): scalar.lost
        case .sequence(let items): items.flatMap(\.lost)
        case .mapping(let entries): entries.flatMap(\.value.lost)
        }
    }
}

extension YAMLScalar {
    /// Whether the value is not a text after the values of variables are inserted.
    fileprivate var isPlainValue: Bool {
        if case .text = value { false } else { true }
    }
}
