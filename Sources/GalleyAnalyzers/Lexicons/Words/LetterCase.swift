// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Converts a word to lower case and finds whether it was in capitals.
///
/// Follows the Unicode rules as Python's `str.lower()` and `str.isupper()` do. ASCII words are
/// converted here, in the pass that finds capitals; other words are converted by `TermFolding`. A
/// value can be reused for many words, so that most words need no allocation.
struct LetterCase {
    /// A buffer that contains the word in lower case; the bytes after the word are undefined.
    private(set) var buffer = [UInt8](repeating: 0, count: 64)
    /// The length of the word in lower case.
    private(set) var count = 0
    /// Whether the word has at least one capital and no lower-case or title-case letter.
    private(set) var isUpper = false

    private static let folding = TermFolding(
        foldsApostrophes: false, composes: false, dropsInvisible: false)

    /// Reads a word, which replaces the previous one.
    mutating func read(_ word: Span<UInt8>) {
        if word.count > buffer.count {
            buffer.append(contentsOf: repeatElement(0, count: word.count))
        }
        count = word.count
        var hasCapital = false
        var hasSmall = false
        var bits: UInt8 = 0
        var output = buffer.mutableSpan
        for index in word.indices {
            let byte = word[index]
            let isCapital = byte.isCapital
            hasCapital = hasCapital || isCapital
            hasSmall = hasSmall || byte.isSmallLetter
            bits |= byte
            output[index] = isCapital ? byte | 0x20 : byte
        }
        isUpper = hasCapital && !hasSmall
        if bits >= 0x80 { readCharacters(of: word) }
    }

    private mutating func readCharacters(of word: Span<UInt8>) {
        var lowered: [UInt8] = []
        Self.folding.append(word, to: &lowered)
        count = lowered.count
        buffer.replaceSubrange(..<min(count, buffer.count), with: lowered)
        isUpper = Self.isUpper(word)
    }

    private static func isUpper(_ word: Span<UInt8>) -> Bool {
        var hasCapital = false
        var position = 0
        while position < word.count {
            let scalar = word.scalar(at: position)
            position += scalar.length
            guard !hasNoCase(scalar.value), let scalar = Unicode.Scalar(scalar.value) else {
                continue
            }
            let properties = scalar.properties
            if properties.isLowercase || properties.generalCategory == .titlecaseLetter {
                return false
            }
            hasCapital = hasCapital || properties.isUppercase
        }
        return hasCapital
    }

    /// Whether a character is in a Unicode block without case, so that its properties need not be
    /// looked up.
    private static func hasNoCase(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x590...0x109F, 0x1100...0x139F, 0x2010...0x205F, 0x3000...0xA63F, 0xAC00...0xD7A3:
            true
        default:
            false
        }
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter or digit.
    @inline(__always)
    var isLetterOrDigit: Bool { (self | 0x20).isSmallLetter || self &- 0x30 < 10 }

    /// Whether this is an ASCII letter in upper case.
    @inline(__always)
    var isCapital: Bool { self &- 0x41 < 26 }

    /// Whether this is an ASCII letter in lower case.
    @inline(__always)
    var isSmallLetter: Bool { self &- 0x61 < 26 }

    /// The byte in lower case if it is an ASCII letter; otherwise the byte itself.
    @inline(__always)
    var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}

extension Span<UInt8> {
    /// Whether a word in lower case contains "n't".
    var containsNot: Bool {
        guard count > 2 else { return false }
        for index in 1..<count - 1
        where self[index] == UInt8(ascii: "'") && self[index - 1] == UInt8(ascii: "n")
            && self[index + 1] == UInt8(ascii: "t")
        {
            return true
        }
        return false
    }
}
