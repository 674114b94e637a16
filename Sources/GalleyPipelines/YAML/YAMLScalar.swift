// SPDX-License-Identifier: Apache-2.0

/// A single value as the file contains it: its text and its style.
package struct YAMLScalar: Sendable, Equatable {
    /// The styles of scalars, as far as they affect the meaning of the text.
    package enum Style: Sendable {
        /// Without quotes: `25`, `true` and `null` are not texts but a number, a Boolean and null.
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
    /// Whether the tag `!!str` or `!` makes the scalar a text.
    package let isTaggedAsText: Bool
    /// The text as it is written in the file; nil if no values of variables were inserted into the
    /// scalar.
    package var written: String?
    /// The variables whose values were not inserted because the values are no longer known.
    var lost: [String] = []

    /// The text for messages: the text in the file, with the names of variables instead of their
    /// values.
    var shown: String { written ?? text }

    /// The value of the text in the core schema of YAML 1.2.
    package var value: YAMLValue {
        guard style == .plain, !isTaggedAsText else { return .text(text) }
        return YAMLValue(plain: text)
    }
}
