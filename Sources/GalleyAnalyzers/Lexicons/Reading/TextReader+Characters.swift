// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextReader {
    /// Reads a non-ASCII character, or the word or emoji that begins with it; returns the offset
    /// after the part that was read.
    mutating func readCharacter(at position: Int, of text: Span<UInt8>) -> Int {
        let scalar = text.scalar(at: position)
        switch TextCharacter(scalar.value) {
        case .letter: return readOtherWord(at: position, of: text)
        case .clauseEnd: endClause()
        case .sentenceEnd:
            if scalar.value == 0xFF01 { countExclamation() }
            if scalar.value == 0xFF1F { countQuestion() }
            endSentence()
        case .symbol: return readEmoji(at: position, of: text)
        case .apostrophe, .space, .other: break
        }
        return position + scalar.length
    }

    /// Reads an emoji with its variation selectors, its skin tones and all characters that are
    /// joined to the emoji.
    ///
    /// If the lexicon does not contain the whole sequence, only the first emoji is looked up: a
    /// runner of any skin tone or sex counts as a runner. Two regional indicators are one flag.
    private mutating func readEmoji(at start: Int, of text: Span<UInt8>) -> Int {
        let first = text.scalar(at: start)
        var end = start + first.length
        var key = Array(first.length, at: start, of: text)
        let firstCount = key.count
        var isJoined = false
        let isFlag = Self.isRegional(first.value)
        while end < text.count, text[end] >= 0xE2 {
            let next = text.scalar(at: end)
            if next.value == 0x200D {
                isJoined = true
            } else if isJoined || isFlag && Self.isRegional(next.value) && key.count == firstCount {
                isJoined = false
                if key.count > firstCount || !isFlag { key += [0xE2, 0x80, 0x8D] }
                key += Array(next.length, at: end, of: text)
            } else if !Self.isModifier(next.value) {
                break
            }
            end += next.length
        }
        addEmoji(key, firstCount, at: start..<end, isPictograph: first.value >= 0x1F000)
        return end
    }

    private mutating func addEmoji(
        _ key: [UInt8], _ firstCount: Int, at span: ByteRange, isPictograph: Bool
    ) {
        guard refinements.contains(.emoji) else { return }
        var number = lexicon.index.number(of: key.span)
        if number < 0, firstCount < key.count {
            number = lexicon.index.number(of: key.span.extracting(..<firstCount))
        }
        // Symbols such as arrows do not count as words unless the lexicon has them.
        if number >= 0 || isPictograph { add(number, .entry, at: span, apart) }
    }

    private static func isRegional(_ scalar: UInt32) -> Bool { scalar &- 0x1F1E6 < 26 }

    /// Whether a character is a variation selector, a skin tone, the enclosing keycap or a tag.
    private static func isModifier(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: true
        default: false
        }
    }
}

extension [UInt8] {
    /// Copies a range of bytes from a text.
    fileprivate init(_ length: Int, at position: Int, of text: Span<UInt8>) {
        self = []
        for index in position..<Swift.min(position + length, text.count) {
            append(text[index])
        }
    }
}
