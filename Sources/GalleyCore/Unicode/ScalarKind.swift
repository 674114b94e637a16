// SPDX-License-Identifier: Apache-2.0

/// What one scalar contributes to the kind of its segment.
enum ScalarKind: UInt8, Sendable {
    case other, letter, digit, punctuation, symbol, space, emoji
    /// U+20E3, which makes a keycap of what it follows.
    case keycap
    /// U+FE0F, which shows the pictograph before it as an emoji.
    case emojiStyle
    /// U+FE0E, which shows the pictograph before it as text.
    case textStyle
}
