// SPDX-License-Identifier: Apache-2.0

/// A part of a pipeline file with the place where it stands.
package struct YAMLNode: Sendable {
    /// What a node can be.
    package enum Content: Sendable {
        /// A single value.
        case scalar(YAMLScalar)
        /// A list.
        case sequence([YAMLNode])
        /// A mapping, in the order of the file; its keys are distinct.
        case mapping([YAMLEntry])
        /// Something whose fault has been reported already: decoders pass over it in silence.
        case broken
    }

    /// What the node is.
    package var content: Content
    /// Where it stands; for what an alias stands for, where that is written.
    package let range: YAMLRange

    /// Whether the node's fault has been reported already.
    package var isBroken: Bool {
        if case .broken = content { true } else { false }
    }

    /// The entries of a mapping, or nil.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The items of a list, or nil.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The single value, or nil.
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The text of a scalar that is text, or nil.
    package var text: String? {
        if case .text(let text) = scalar?.value { text } else { nil }
    }

    /// Whether the node is a null: `null`, `~` or nothing.
    package var isNull: Bool { scalar?.value == .null }
}
