// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Words of small ASCII letters, perhaps behind capitals, with a single space between them.
///
/// Most of a text is nothing else. They are read by a small value of its own, so that the compiler
/// keeps what it needs in registers and nothing of a large value is read or written for a word.
struct WordRun {
    private let lookup: WordLookup
    /// Where to go on reading.
    private(set) var position: Int
    /// How many words are a single capital.
    private(set) var capitals = 0

    init(_ lookup: WordLookup, at position: Int) {
        self.lookup = lookup
        self.position = position
    }

    /// Reads words while there is room.
    ///
    /// Stops behind a word with anything but a space behind it, and before one that is to be looked
    /// at more closely.
    @inline(__always)
    mutating func read(_ text: Span<UInt8>, into room: inout OutputSpan<TextToken>) {
        while !room.isFull, let word = SmallLetters(at: position, of: text) {
            let isBeforeSpace = text[word.end] == 0x20
            guard isBeforeSpace || lookup.endsWord(at: word.end, of: text),
                word.count <= TextReader.longestWord
            else { return }
            room.append(token(for: word, of: text))
            position = word.end
            guard isBeforeSpace else { return }
            position &+= 1
        }
    }

    @inline(__always)
    private mutating func token(for word: SmallLetters, of text: Span<UInt8>) -> TextToken {
        var traits: TokenTraits = word.count > 3 ? .long : []
        if word.isCapital {
            traits.formUnion(.capital)
            if word.count == 1 {
                traits.formUnion(.upper)
                capitals &+= 1
            }
        }
        let found = entry(of: word, text)
        return TextToken(found.number, found.form, at: word.start..<word.end, traits)
    }

    @inline(__always)
    private func entry(of word: SmallLetters, _ text: Span<UInt8>) -> (number: Int, form: WordForm)
    {
        if word.count <= WordKey.longest {
            let number = lookup.lexicon.index.number(of: word.key, word.hash)
            if number >= 0 { return (number, .entry) }
            guard lookup.mayBeForm(word.first, text[word.end &- 1], word.count) else {
                return (-1, .entry)
            }
        }
        return lookup.entry(of: word, text)
    }
}
