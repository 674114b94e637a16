// SPDX-License-Identifier: Apache-2.0

extension LineScanner {
    /// Reads an ASCII character that is neither a letter nor a digit.
    mutating func separator(_ value: UInt32) {
        endWord()
        number.separator(isColon: value == 0x3A)
        switch value {
        case 0x09...0x0D, 0x20:
            spaceBefore = true
            return
        case 0x2E, 0x21, 0x3F: marks.insert(.sentenceEnd)
        case 0x3A: add(.colon, .hasColon)
        case 0x28, 0x5B: open()
        case 0x29, 0x5D: marks.insert(.closing)
        case 0x7C: add(.bar, .hasBar)
        case 0x2D, 0x2F, 0x3E: if spaceBefore { add(.bar, .hasBar) }
        case 0x22, 0x27: quote()
        default: other(value)
        }
        punctuation()
    }

    /// Reads a non-ASCII character that is neither a letter nor a digit.
    mutating func wideSeparator(_ value: UInt32) {
        switch value {
        case 0xFF01...0xFF5E: return separator(value - 0xFEE0)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return separator(0x20)
        default: break
        }
        endWord()
        number.separator(isColon: false)
        switch value {
        case 0x3002, 0x2026, 0x0964, 0x06D4, 0x061F: marks.insert(.sentenceEnd)
        case 0x2012...0x2015: if spaceBefore { add(.bar, .hasBar) }
        case 0xA9: add(.copyright, .hasCopyright)
        case 0x3010, 0x300A: open()
        case 0x3011, 0x300B: marks.insert(.closing)
        case 0xAB, 0xBB, 0x2018...0x201F, 0x300C...0x300F: quote()
        default: other(value)
        }
        punctuation()
    }

    /// Reads any other character.
    ///
    /// Such a character cancels a sentence end directly before it; quotation marks and brackets do
    /// not.
    private mutating func other(_ value: UInt32) {
        marks.remove(.sentenceEnd)
        switch value {
        case 0x3C, 0x3D, 0x7B, 0x7D: shape.insert(.hasMarkup)
        default: break
        }
    }

    private mutating func quote() {
        if scalars == 1 { shape.insert(.startsWithQuote) }
    }

    private mutating func open() {
        marks.remove(.closing)
        marks.insert(.opening)
    }

    private mutating func add(_ mark: SeparatorMarks, _ feature: LineShape) {
        marks.insert(mark)
        shape.insert(feature)
    }

    private mutating func punctuation() {
        spaceBefore = false
        shape.insert(.endsWithPunctuation)
    }
}
