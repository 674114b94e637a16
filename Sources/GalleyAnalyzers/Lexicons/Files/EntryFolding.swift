// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Folds the entries of lexicons in the same way as the reader folds the words of a text.
///
/// Two entries that are equal after folding are one entry.
enum EntryFolding {
    private static let folding = TermFolding(
        foldsApostrophes: false, composes: false, dropsInvisible: false)

    /// Returns an entry in lower case, with plain apostrophes and with single spaces between its
    /// words.
    static func folded(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        folded(word, EntryShape(word))
    }

    /// Returns an entry in lower case, with plain apostrophes and with single spaces between its
    /// words.
    static func folded(_ word: ArraySlice<UInt8>, _ shape: EntryShape) -> ArraySlice<UInt8> {
        guard shape.mayChange else { return word }
        var lowered: [UInt8] = []
        folding.append(word.span, to: &lowered)
        var folded: [UInt8] = []
        var index = 0
        while index < lowered.count {
            let scalar = lowered.span.scalar(at: index)
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
                0x205F, 0x3000:
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
            case 0x2018, 0x2019: folded.append(UInt8(ascii: "'"))
            default: folded += lowered[index..<index + scalar.length]
            }
            index += scalar.length
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded[...]
    }
}

/// Properties of an entry's bytes, found in a single pass, because lexicons are read whenever the
/// program starts.
struct EntryShape {
    /// Whether folding may change the entry.
    private(set) var mayChange = false
    /// Whether the entry has white space between words, and so is a phrase.
    private(set) var hasSpace = false
    /// Whether the entry has an ASCII character other than letters, digits and spaces, as emoticons
    /// have.
    private(set) var hasMark = false

    init(_ word: ArraySlice<UInt8>) {
        var before: UInt8 = 0x20
        for byte in word {
            mayChange = mayChange || byte >= 0x80 || byte &- 0x41 < 26
            if byte &- 0x61 >= 26 {
                mayChange = mayChange || byte < 0x20 || byte == 0x20 && before == 0x20
                hasSpace = hasSpace || byte == 0x20
                hasMark = hasMark || byte < 0x80 && byte > 0x20 && !byte.isLetterOrDigit
            }
            before = byte
        }
        mayChange = mayChange || before == 0x20
    }
}
