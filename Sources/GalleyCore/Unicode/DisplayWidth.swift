// SPDX-License-Identifier: Apache-2.0

/// The number of columns that a text occupies in a terminal.
///
/// East Asian wide and full-width characters and emoji have two columns; combining marks, format
/// characters and control characters have none (so expand tabs first). An emoji sequence has two
/// columns as a whole, and a text sign followed by U+FE0F is an emoji. Ambiguous characters have
/// one column, as they do outside of East Asian terminals.
package enum DisplayWidth {
    /// Returns the number of columns of a text.
    package static func columns(of text: some StringProtocol) -> Int {
        var text = String(text)
        text.makeContiguousUTF8()
        return columns(of: text.utf8.span)
    }

    /// Returns the number of columns of a text in UTF-8.
    package static func columns(of bytes: Span<UInt8>) -> Int {
        var total = 0
        var index = 0
        var before: ScalarProperties?
        let properties = UnicodeTables.properties
        while index < bytes.count {
            // A printable ASCII character has one column, unless a non-ASCII scalar follows that
            // could join with it.
            if bytes[index] &- 0x20 < 0x5F, index + 1 == bytes.count || bytes[index + 1] < 0x80 {
                total += 1
                index += 1
                before = nil
                continue
            }
            let (scalar, length) = bytes.scalar(at: index)
            let next = properties[scalar]
            total += columns(of: next, after: before)
            before = next
            index += length
        }
        return total
    }

    private static func columns(
        of next: ScalarProperties, after before: ScalarProperties?
    ) -> Int {
        guard let before else { return Int(next.width) }
        if next.kind == .emojiStyle {
            return before.flags.contains(.takesEmojiStyle) && before.width == 1 ? 1 : 0
        }
        let isModifier = next.kind == .emoji && next.wordBreak == .extend
        let isPart =
            isModifier && before.isPictographic
            || next.isPictographic && before.wordBreak == .zeroWidthJoiner
        return isPart ? 0 : Int(next.width)
    }
}
