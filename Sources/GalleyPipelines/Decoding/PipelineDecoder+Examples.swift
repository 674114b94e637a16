// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads `examples` of an analyzer.
extension PipelineDecoder {
    mutating func examples(_ entry: YAMLEntry) -> [Located<Example>] {
        let nodes = items(entry, of: "examples, such as [{ text: \"a ⟦finding⟧\" }]")
        return limited(nodes, entry).enumerated().compactMap { example($1, number: $0 + 1) }
    }

    private mutating func example(_ node: YAMLNode, number: Int) -> Located<Example>? {
        guard !node.isBroken else { return nil }
        guard node.entries != nil else {
            let expected = "a mapping with the key 'text'"
            faults.append(.wrongItem(node, of: CommonKey.examples.rawValue, expected: expected))
            return nil
        }
        let keys = keys(of: node, as: ExampleKey.self)
        guard let entry = keys[.text] else {
            faults.append(.missingKey("text", in: node, expected: "text: \"a ⟦finding⟧\""))
            return nil
        }
        guard let text = text(entry) else { return nil }
        let title = keys[.title].flatMap { self.text($0)?.value }
        let example = Example(
            title ?? "example \(number)", text.value,
            measures: keys[.measures].map { numbers($0) } ?? [:],
            fixed: keys[.fixed].flatMap { anyText($0) })
        return Located(value: example, range: entry.value.range)
    }

    /// A text, which may be empty.
    private mutating func anyText(_ entry: YAMLEntry) -> String? {
        if let text = entry.value.text { return text }
        wrongType(entry, expected: "a text")
        return nil
    }

    private mutating func numbers(_ entry: YAMLEntry) -> [String: Double] {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping, such as { words: 3 }")
            return [:]
        }
        var numbers: [String: Double] = [:]
        for entry in entries {
            switch entry.value.scalar?.value {
            case .int(let number): numbers[entry.key] = Double(number)
            case .float(let number): numbers[entry.key] = number
            default: wrongType(entry, expected: "a number")
            }
        }
        return numbers
    }
}
