// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds where words end and which entries they are.
///
/// A small value apart from the reader, because it is used for every word: a call of a method of a
/// large value copies the whole value.
struct WordLookup: Sendable {
    let lexicon: StandardLexicon
    let refinements: RefinementSet

    /// The entry of a word in lower case; the number is -1 if there is none.
    func entry(of word: Span<UInt8>, _ hash: WordHash) -> (number: Int, form: WordForm) {
        let number = lexicon.index.number(of: word, hash)
        return number < 0 ? form(of: word) : (number, .entry)
    }

    /// The entry of a word that is not an entry itself: one with wildcards, or one that it is a
    /// form of.
    func form(of word: Span<UInt8>) -> (number: Int, form: WordForm) {
        if let entry = lexicon.patterns?.entry(of: word) { return (entry, .entry) }
        guard refinements.contains(.inflections) else { return (-1, .entry) }
        return Inflections(lexicon: lexicon).entry(of: word) ?? (-1, .entry)
    }

    /// The entry of a word of letters whose first one may be a capital.
    func entry(of word: SmallLetters, _ text: Span<UInt8>) -> (number: Int, form: WordForm) {
        if lexicon.index.mayHold(hash: word.hash) {
            let number = lexicon.index.number(of: word.key, hash: word.hash)
            if number >= 0 { return (number, .entry) }
        }
        guard mayBeForm(word, text) else { return (-1, .entry) }
        let small = text.extracting(word.start..<word.end)
        guard word.isCapital else { return form(of: small) }
        var buffer = InlineArray<16, UInt8>(repeating: 0)
        for index in small.indices { buffer[index] = small[index] | 0x20 }
        return form(of: buffer.span.extracting(..<word.count))
    }

    /// Whether a word that is not an entry may be a form of one, by its letters at both ends.
    @inline(__always)
    func mayBeForm(_ word: SmallLetters, _ text: Span<UInt8>) -> Bool {
        word.count >= Inflections.shortest
            && Inflections.mayBeForm(first: word.first, ending: word.lastTwo(of: text))
            || lexicon.patterns != nil
    }

    /// Whether a word of letters ends at a place as most words do, so that it cannot be the
    /// beginning of anything else.
    func endsWord(at end: Int, of text: Span<UInt8>) -> Bool {
        guard end < text.count else { return true }
        let byte = text[end]
        if byte <= 0x20 { return true }
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") else { return false }
        return refinements.contains(.dividedTokens)
            && (end + 1 == text.count || !text[end + 1].isLetterOrDigit)
    }

    /// Whether a word continues with a character that is not ASCII.
    func continuesWord(at index: Int, of text: Span<UInt8>) -> Bool {
        let scalar = text.scalar(at: index)
        switch TextCharacter(scalar.value) {
        case .letter: return true
        case .apostrophe:
            guard refinements.contains(.curlyQuotes) else { return false }
            let next = index + scalar.length
            return next < text.count && (text[next].isLetterOrDigit || text[next] >= 0xC3)
        default: return false
        }
    }

    /// Whether a mark joins two parts of a word, as in "don't" and "r&b".
    static func joins(_ byte: UInt8, at index: Int, of text: Span<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "*"),
            UInt8(ascii: "$"), UInt8(ascii: "_"):
            index + 1 < text.count && text[index + 1].isLetterOrDigit
        default: false
        }
    }
}
