// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Divides a text at word boundaries as `\b` in Python's `re` does; a word is a run of letters,
/// digits and underscores.
struct AfinnReader {
    /// The words read so far.
    private(set) var words: [AfinnWord] = []
    private let index: WordIndex
    private var letters = LetterCase()

    init(_ index: WordIndex) { self.index = index }

    /// Reads a range of a text.
    mutating func read(_ range: ByteRange, of text: Span<UInt8>) {
        let text = text.extracting(..<range.upperBound)
        var position = range.lowerBound
        while position < text.count {
            let end = endOfWord(at: position, of: text)
            if end > position {
                add(position..<end, of: text)
                position = end
            } else {
                position += text.scalar(at: position).length
            }
        }
    }

    /// Returns the end of the word that begins at an offset; returns the offset itself if no word
    /// begins there.
    private func endOfWord(at start: Int, of text: Span<UInt8>) -> Int {
        var end = start
        while end < text.count {
            let byte = text[end]
            if byte < 0x80 {
                guard byte.isLetterOrDigit || byte == UInt8(ascii: "_") else { break }
                end += 1
            } else {
                let scalar = text.scalar(at: end)
                guard Self.isWord(scalar.value) else { break }
                end += scalar.length
                // In lower case, U+0130 becomes an "i" and a combining dot, which ends the word
                // because it is not a letter.
                if scalar.value == 0x130 { break }
            }
        }
        return end
    }

    private mutating func add(_ span: ByteRange, of text: Span<UInt8>) {
        guard span.count <= index.longest + 4 else {
            words.append(AfinnWord(number: -1, span: span))
            return
        }
        letters.read(text.extracting(span))
        var word = letters.buffer[..<letters.count]
        if word.suffix(2).elementsEqual([0xCC, 0x87]) { word = word.dropLast(2) }
        words.append(AfinnWord(number: index.number(of: word.span), span: span))
    }

    /// Whether a character is a letter, a digit or another numeral.
    private static func isWord(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return scalar.properties.numericType != nil
        }
    }
}

/// A run of letters, digits and underscores.
struct AfinnWord {
    /// The number of the word, or -1 if the word does not occur in an entry.
    let number: Int
    /// The range of the word in the text.
    let span: ByteRange
}
