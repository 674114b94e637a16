// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Words of lower-case ASCII letters, perhaps after capitals, with a single space between them.
///
/// Most of a text is such words. A small value of their own reads them, so that the compiler can
/// keep it in registers and no part of a large value is read or written for a word.
struct WordRun {
    /// Where to go on reading.
    private(set) var position: Int
    /// How many words are a single capital.
    private(set) var capitals = 0

    /// The most words in a run.
    static var longest: Int { 32 }

    /// Begins a run at a place.
    init(at position: Int) { self.position = position }

    /// Reads words while there is room.
    ///
    /// Stops after a word that is followed by anything but a space, and before a word that needs a
    /// closer look.
    @inline(__always)
    mutating func read(
        _ text: Span<UInt8>, _ lookup: WordLookup, into room: inout OutputSpan<TextToken>
    ) {
        var place = position
        var singles = 0
        var isBeforeSpace = true
        while isBeforeSpace, !room.isFull, let word = SmallLetters(at: place, of: text) {
            isBeforeSpace = text[word.end] == 0x20
            guard isBeforeSpace || lookup.endsWord(at: word.end, of: text),
                word.count <= WordKey.longest
            else { break }
            let traits = word.traits
            singles &+= traits.contains(.upper) ? 1 : 0
            room.append(Self.token(for: word, traits, text, lookup))
            place = isBeforeSpace ? word.end &+ 1 : word.end
        }
        position = place
        capitals = singles
    }

    /// Most words are found in the first slot of the lexicon, or ruled out by its filter, which is
    /// small and stays in the cache.
    @inline(__always)
    private static func token(
        for word: SmallLetters, _ traits: TokenTraits, _ text: Span<UInt8>, _ lookup: WordLookup
    ) -> TextToken {
        let mayBeEntry = lookup.lexicon.index.mayHold(hash: word.hash)
        if mayBeEntry {
            let slot = lookup.lexicon.index.slot(at: Int(truncatingIfNeeded: word.hash))
            if slot.key == word.key {
                return TextToken(Int(slot.number), .entry, from: word.start, to: word.end, traits)
            }
        }
        guard mayBeEntry || lookup.mayBeForm(word, text) else {
            return TextToken(-1, .entry, from: word.start, to: word.end, traits)
        }
        let found = lookup.entry(of: word, text)
        return TextToken(found.number, found.form, from: word.start, to: word.end, traits)
    }
}

extension SmallLetters {
    /// The properties of the token besides its number.
    @inline(__always)
    fileprivate var traits: TokenTraits {
        let isSingle = isCapital && count == 1
        let bits =
            (count > 3 ? TokenTraits.long.rawValue : 0)
            | (isCapital ? TokenTraits.capital.rawValue : 0)
            | (isSingle ? TokenTraits.upper.rawValue : 0)
        return TokenTraits(rawValue: bits)
    }
}
