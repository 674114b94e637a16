// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A run of words that consist of lower-case ASCII letters, perhaps after an initial capital, and
/// that are separated by single spaces.
///
/// Most of a text consists of such words. This structure is small, so that the compiler can keep it
/// in registers and need not access a large value for every word.
struct WordRun {
    /// The offset at which reading continues.
    private(set) var position: Int
    /// How many words consist of a single capital letter.
    private(set) var capitals = 0

    /// The maximum number of words in a run.
    static var longest: Int { 32 }

    /// Begins a run at an offset.
    init(at position: Int) { self.position = position }

    /// Reads words while there is room for their tokens.
    ///
    /// Stops after a word that is not followed by a space, and before a word that this fast path
    /// cannot read.
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

    /// Looks up a word and makes its token; most words are found in the first slot of the lexicon's
    /// hash table or are ruled out by its filter, which is small and stays in the cache.
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
    /// The traits of the token for this word.
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
