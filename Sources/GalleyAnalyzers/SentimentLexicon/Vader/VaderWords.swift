// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words of a text in the form that VADER's rules need.
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

    /// Adds the word that a `LetterCase` has just read.
    mutating func append(_ letters: LetterCase, at span: ByteRange, in known: KnownWords) {
        let word = letters.buffer.span.extracting(..<letters.count)
        append(
            VaderWord(
                number: known.number(of: word), at: span, contractsNot: word.containsNot,
                isUpper: letters.isUpper))
    }
}

/// A word of a text in the form that VADER's rules need.
struct VaderWord: Sendable {
    /// The number of the word in `KnownWords`, or -1 if the word is unknown.
    let number: Int32
    /// The bounds of the word in the document, or of the emoji whose description contains the word.
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
