// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The words of a text as the rules see them.
struct VaderWords: Sendable {
    /// The words in the order of the text.
    private(set) var list: [VaderWord] = []
    /// How many words stand in capitals.
    private var capitals = 0

    /// How many words there are.
    var count: Int { list.count }

    /// Whether some words, but not all, stand in capitals.
    var capitalsStandOut: Bool { capitals > 0 && capitals < count }

    mutating func reserveCapacity(_ count: Int) { list.reserveCapacity(count) }

    /// Adds a word.
    mutating func append(_ word: VaderWord) {
        list.append(word)
        capitals += word.isUpper ? 1 : 0
    }

    /// Adds the word that a letter case has just read.
    mutating func append(_ letters: LetterCase, at span: ByteRange, in known: KnownWords) {
        let word = letters.buffer.span.extracting(..<letters.count)
        append(
            VaderWord(
                number: known.number(of: word), at: span, contractsNot: Self.contractsNot(word),
                isUpper: letters.isUpper))
    }

    private static func contractsNot(_ word: Span<UInt8>) -> Bool {
        guard word.count > 2 else { return false }
        for index in 1..<word.count - 1
        where word[index] == UInt8(ascii: "'") && word[index - 1] == UInt8(ascii: "n")
            && word[index + 1] == UInt8(ascii: "t")
        {
            return true
        }
        return false
    }
}
