// SPDX-License-Identifier: Apache-2.0

/// A single value as it was written: text, and how it was marked.
package struct YAMLScalar: Sendable, Equatable {
    /// The ways of writing a scalar that matter for its meaning.
    package enum Style: Sendable {
        /// Bare: `25`, `true` and `null` have their special meaning.
        case plain
        /// In single or double quotes: always text.
        case quoted
        /// After `|` or `>`: always text.
        case block
    }

    /// The text without quotes and escapes.
    package let text: String
    /// How it was written.
    package let style: Style
    /// Whether the tag `!!str` or `!` makes it text.
    package let isTaggedAsText: Bool
    /// The text as it stands in the file, if values of the environment were put in for variables.
    package var written: String?
    /// The variables whose values were not put in because they are not known any more.
    var lost: [String] = []

    /// The text that may be shown: as it stands in the file, with the names of variables.
    var shown: String { written ?? text }

    /// The value that YAML 1.2 gives the text (the core schema).
    package var value: YAMLValue {
        guard style == .plain, !isTaggedAsText else { return .text(text) }
        return YAMLValue(plain: text)
    }
}
