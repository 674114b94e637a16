// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The words of a text as the rules see them, one element of each array per word.
struct VaderWords: Sendable {
    /// Where the word, or the emoji that it spells out, stands in the document.
    private(set) var spans: [ByteRange] = []
    /// The number of the word among the known ones, or -1.
    private(set) var numbers: [Int32] = []
    /// Whether the word contains "n't".
    private(set) var contractsNot: [Bool] = []
    /// Whether the word stands in capitals.
    private(set) var isUpper: [Bool] = []
    /// How many words stand in capitals.
    private var capitals = 0

    /// How many words there are.
    var count: Int { numbers.count }

    /// Whether some words, but not all, stand in capitals.
    var capitalsStandOut: Bool { capitals > 0 && capitals < count }

    mutating func reserveCapacity(_ count: Int) {
        spans.reserveCapacity(count)
        numbers.reserveCapacity(count)
        contractsNot.reserveCapacity(count)
        isUpper.reserveCapacity(count)
    }

    /// Adds the word that a letter case has just read.
    mutating func append(_ letters: LetterCase, at span: ByteRange, in known: KnownWords) {
        let word = letters.buffer.span.extracting(..<letters.count)
        spans.append(span)
        numbers.append(Int32(known.number(of: word)))
        contractsNot.append(Self.contractsNot(word))
        isUpper.append(letters.isUpper)
        capitals += letters.isUpper ? 1 : 0
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
