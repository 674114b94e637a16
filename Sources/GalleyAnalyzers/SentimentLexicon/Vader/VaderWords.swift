// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words of a text as the rules see them.
struct VaderWords: Sendable {
    /// The words in the order of the text.
    private(set) var list: [VaderWord] = []
    /// How many words are in capitals.
    private var capitals = 0

    /// How many words there are.
    var count: Int { list.count }

    /// Whether some words, but not all, are in capitals.
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
                number: known.number(of: word), at: span, contractsNot: word.containsNot,
                isUpper: letters.isUpper))
    }
}

/// A word of a text as the rules see it.
struct VaderWord: Sendable {
    /// The number of the word among the known ones, or -1.
    let number: Int32
    /// The range in the document of the word, or of the emoji that it spells out.
    private let start: Int32
    private let end: Int32
    /// Whether the word contains "n't".
    let contractsNot: Bool
    /// Whether the word is in capitals.
    let isUpper: Bool

    /// Makes a word of a text of less than 2 GiB.
    init(number: Int, at span: ByteRange, contractsNot: Bool, isUpper: Bool) {
        self.number = Int32(truncatingIfNeeded: number)
        start = Int32(truncatingIfNeeded: span.lowerBound)
        end = Int32(truncatingIfNeeded: span.upperBound)
        self.contractsNot = contractsNot
        self.isUpper = isUpper
    }

    /// The range of the word in the document.
    var span: ByteRange { Int(start)..<Int(end) }
}
