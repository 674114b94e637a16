// SPDX-License-Identifier: Apache-2.0

/// A single value as it is written: its text and its style.
package struct YAMLScalar: Sendable, Equatable {
    /// The styles of scalars that differ in their meaning.
    package enum Style: Sendable {
        /// Without quotes: `25`, `true` and `null` have their special meaning.
        case plain
        /// In single or double quotes: always text.
        case quoted
        /// After `|` or `>`: always text.
        case block
    }

    /// The text without quotes and escapes.
    package let text: String
    /// The style.
    package let style: Style
    /// Whether the tag `!!str` or `!` makes it text.
    package let isTaggedAsText: Bool
    /// The text of the file, if the scalar contains variables whose values were inserted.
    package var written: String?
    /// The variables whose values were not inserted because they are no longer known.
    var lost: [String] = []

    /// The text for messages: that of the file, with the names of variables.
    var shown: String { written ?? text }

    /// The value of the text in the core schema of YAML 1.2.
    package var value: YAMLValue {
        guard style == .plain, !isTaggedAsText else { return .text(text) }
        return YAMLValue(plain: text)
    }
}
