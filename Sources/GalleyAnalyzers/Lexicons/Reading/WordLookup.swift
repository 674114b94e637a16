// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the ends of words and the lexicon entries of words.
///
/// This value is small and separate from the reader because it is used for every word, and calling
/// a method of a large value copies the whole value.
struct WordLookup: Sendable {
    let lexicon: StandardLexicon
    let refinements: RefinementSet

    /// Returns the entry of a word in lower case; the returned number is -1 if there is no entry.
    func entry(of word: Span<UInt8>, _ hash: WordHash) -> (number: Int, form: WordForm) {
        let number = lexicon.index.number(of: word, hash)
        return number < 0 ? form(of: word) : (number, .entry)
    }

    /// Returns the entry of a word that is not an entry itself: an entry with wildcards that
    /// matches the word, or the entry of which the word is a form.
    func form(of word: Span<UInt8>) -> (number: Int, form: WordForm) {
        if let entry = lexicon.patterns?.entry(of: word) { return (entry, .entry) }
        guard refinements.contains(.inflections) else { return (-1, .entry) }
        return Inflections(lexicon: lexicon).entry(of: word) ?? (-1, .entry)
    }

    /// Returns the entry of a word that consists of ASCII letters, of which only the first may be a
    /// capital.
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

    /// Whether a word that is not an entry may be a form of an entry, judged by its first and last
    /// letters.
    @inline(__always)
    func mayBeForm(_ word: SmallLetters, _ text: Span<UInt8>) -> Bool {
        word.count >= Inflections.shortest
            && Inflections.mayBeForm(first: word.first, ending: word.lastTwo(of: text))
            || lexicon.patterns != nil
    }

    /// Whether a word clearly ends at an offset, because the next character shows that the word
    /// cannot be the beginning of a longer token.
    func endsWord(at end: Int, of text: Span<UInt8>) -> Bool {
        guard end < text.count else { return true }
        let byte = text[end]
        if byte <= 0x20 { return true }
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") else { return false }
        return refinements.contains(.dividedTokens)
            && (end + 1 == text.count || !text[end + 1].isLetterOrDigit)
    }

    /// Whether the non-ASCII character at an offset continues a word.
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
