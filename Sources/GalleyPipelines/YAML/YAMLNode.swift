// SPDX-License-Identifier: Apache-2.0

/// A value of a pipeline file with its range in the file.
package struct YAMLNode: Sendable {
    /// The content of a node.
    package enum Content: Sendable {
        /// A single value.
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// A mapping, in the order of the file; its keys are distinct.
        case mapping([YAMLEntry])
        /// A value whose fault has already been reported, and which decoders ignore.
        case broken
    }

    /// The content.
    package var content: Content
    /// The range of the node in the file; the value of an alias has the range of the anchor's
    /// value.
    package let range: YAMLRange

    /// Whether a fault of the node has already been reported.
    package var isBroken: Bool {
        if case .broken = content { true } else { false }
    }

    /// The entries, or nil if the node is not a mapping.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The items, or nil if the node is not a list.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The scalar, or nil if the node is not a scalar.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The text, or nil if the node is not a scalar or its value is not a text (but, for example, a
    /// number).
    package var text: String? {
        if case .text(let text) = scalar?.value { text } else { nil }
    }

    /// Whether the node is null: `null`, `~` or an empty value.
    package var isNull: Bool { scalar?.value == .null }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
    /// The key's text.
    package let key: String
    /// The range of the key.
    package let keyRange: YAMLRange
    /// The value.
    package var value: YAMLNode
}

extension PipelineSource {
    /// Returns the range in the file that corresponds to a byte range in a scalar's text.
    ///
    /// The range is exact if the file contains the text unchanged (no escapes, no folded lines, no
    /// variables); otherwise it is the range of the whole scalar.
    func range(of bytes: Range<Int>, in node: YAMLNode) -> YAMLRange {
        guard let start = textStart(of: node) else { return node.range }
        return range(start + bytes.lowerBound, start + bytes.upperBound)
    }

    /// Returns the offset of a scalar's text, or nil if the file does not contain the text
    /// unchanged.
    func textStart(of node: YAMLNode) -> Int? {
        guard let scalar = node.scalar else { return nil }
        let quote = scalar.style == .quoted ? 1 : 0
        let inner = bytes(in: node.range).dropFirst(quote).dropLast(quote)
        return inner.elementsEqual(scalar.text.utf8) ? inner.startIndex : nil
    }
}

extension YAMLNode {
    /// The description of the node in a message, such as `a list` or `'twenty'`.
    var described: String {
        switch content {
        case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
        case .mapping(let entries): entries.isEmpty ? "an empty mapping" : "a mapping"
        case .broken: "something unreadable"
        case .scalar(let scalar): scalar.described
        }
    }
}

extension YAMLScalar {
    /// The description of the scalar in a message.
    fileprivate var described: String {
        if let written { return written.quoted }
        return switch value {
        case .null: text.isEmpty ? "nothing" : "nothing (\(text.quoted))"
        case .bool: "the Boolean \(text.quoted)"
        case .int, .float, .notFinite: "the number \(text.quoted)"
        case .text: text.isEmpty ? "an empty text" : text.quoted
        }
    }
}
