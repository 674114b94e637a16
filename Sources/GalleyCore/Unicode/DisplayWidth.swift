// SPDX-License-Identifier: Apache-2.0

/// The number of columns that text takes in a terminal.
///
/// East Asian wide and full-width characters take two, as do emoji; combining marks, format and
/// control characters take none (so expand tabs first). An emoji sequence takes two as a whole, and
/// a text sign followed by U+FE0F is an emoji. Ambiguous characters take one, as they do outside
/// East Asian terminals.
package enum DisplayWidth {
    /// The columns of a text.
    package static func columns(of text: some StringProtocol) -> Int {
        var text = String(text)
        text.makeContiguousUTF8()
        return columns(of: text.utf8.span)
    }

    /// The columns of a text in UTF-8.
    package static func columns(of bytes: Span<UInt8>) -> Int {
        var total = 0
        var index = 0
        var before: ScalarProperties?
        let properties = UnicodeTables.properties
        while index < bytes.count {
            // Printable ASCII, with which nothing joins.
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
