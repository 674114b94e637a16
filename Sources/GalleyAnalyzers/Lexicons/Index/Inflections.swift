// SPDX-License-Identifier: Apache-2.0

/// Finds the words of the lexicon that inflected forms belong to.
///
/// Only endings that keep the meaning are removed, and two affixes that reverse it. Adjectives in
/// "-able" and nouns in "-er" or "-ment" are left alone: "player" is not a form of "play".
struct Inflections {
    let lexicon: StandardLexicon

    /// The length in bytes of the shortest form.
    static let shortest = 5

    /// The entry that a word in lower case is a form of; nil if there is none.
    func entry(of word: Span<UInt8>) -> (number: Int, form: WordForm)? {
        guard word.count >= Self.shortest,
            Self.mayBeForm(
                first: word[0],
                ending: UInt16(word[word.count - 1]) << 8 | UInt16(word[word.count - 2]))
        else { return nil }
        let ending = WordEnding(word)
        if let base = inflected(word, ending) { return (base, .inflected) }
        if let base = adverb(word, ending) { return (base, .adverb) }
        if ending.isOf(["l", "e", "s", "s"]), word.count > 7, let base = rated(word, less: 4) {
            return (base, .without)
        }
        return opposite(word)
    }

    /// Whether a word may be a form, by its first letter and its last two, the last one in the high
    /// byte.
    @inline(__always)
    static func mayBeForm(first: UInt8, ending: UInt16) -> Bool {
        if first | 0x20 == UInt8(ascii: "u") { return true }
        switch ending {
        case 0x6465, 0x676E, 0x7265, 0x7473, 0x796C: return true  // ed, ng, er, st, ly
        default: return ending >> 8 == UInt16(UInt8(ascii: "s")) && ending & 0xFF != 0x75  // not us
        }
    }

    private func inflected(_ word: Span<UInt8>, _ ending: WordEnding) -> Int? {
        switch word[word.count - 1] {
        case UInt8(ascii: "s"): plural(word, ending)
        case UInt8(ascii: "d"): past(word, ending)
        case UInt8(ascii: "g"): ending.isOf(["i", "n", "g"]) ? participle(word) : nil
        case UInt8(ascii: "r"):
            ending.isOf(["i", "e", "r"]) ? rated(word, less: 3, plus: "y") : nil
        case UInt8(ascii: "t"): ending.isOf(["e", "s", "t"]) ? superlative(word, ending) : nil
        default: nil
        }
    }

    private func plural(_ word: Span<UInt8>, _ ending: WordEnding) -> Int? {
        if ending.isOf(["i", "n", "e", "s", "s"]) { return rated(word, less: 5, plus: "y") }
        if ending.isOf(["n", "e", "s", "s"]) { return rated(word, less: 4) }
        if ending.isOf(["i", "e", "s"]) { return rated(word, less: 3, plus: "y") }
        if ending.isOf(["s", "s"]) || ending.isOf(["u", "s"]) { return nil }
        return rated(word, less: 1) ?? (ending.isOf(["e", "s"]) ? rated(word, less: 2) : nil)
    }

    private func past(_ word: Span<UInt8>, _ ending: WordEnding) -> Int? {
        if ending.isOf(["i", "e", "d"]) { return rated(word, less: 3, plus: "y") }
        guard ending.isOf(["e", "d"]) else { return nil }
        return rated(word, less: 1) ?? rated(word, less: 2) ?? doubled(word, less: 3)
    }

    private func superlative(_ word: Span<UInt8>, _ ending: WordEnding) -> Int? {
        if ending.isOf(["i", "e", "s", "t"]) { return rated(word, less: 4, plus: "y") }
        return rated(word, less: 3) ?? rated(word, less: 2) ?? doubled(word, less: 4)
    }

    private func participle(_ word: Span<UInt8>) -> Int? {
        rated(word, less: 3) ?? rated(word, less: 3, plus: "e") ?? doubled(word, less: 4)
    }

    /// The entry without a doubled consonant: "slammed" is a form of "slam".
    private func doubled(_ word: Span<UInt8>, less count: Int) -> Int? {
        let last = word.count - count
        guard last > 2, word[last] == word[last - 1] else { return nil }
        return rated(word, less: count)
    }

    private func adverb(_ word: Span<UInt8>, _ ending: WordEnding) -> Int? {
        guard ending.isOf(["l", "y"]) else { return nil }
        if ending.isOf(["i", "l", "y"]) { return rated(word, less: 3, plus: "y") }
        return rated(word, less: 2) ?? rated(word, less: 1, plus: "e")
            ?? (ending.isOf(["a", "l", "l", "y"]) ? rated(word, less: 4) : nil)
    }

    private func opposite(_ word: Span<UInt8>) -> (number: Int, form: WordForm)? {
        guard word.count > 5, word[0] == UInt8(ascii: "u"), word[1] == UInt8(ascii: "n") else {
            return nil
        }
        let rest = word.extracting(2...)
        let ending = WordEnding(rest)
        let number = lexicon.index.number(of: rest)
        let base = number >= 0 ? number : inflected(rest, ending) ?? adverb(rest, ending) ?? -1
        guard base >= 0, lexicon.words[base].rating > 0 else { return nil }
        return (base, .opposite)
    }

    /// The rated word that remains when some letters at the end are removed and another one is
    /// added.
    private func rated(
        _ word: Span<UInt8>, less count: Int, plus letter: Unicode.Scalar? = nil
    ) -> Int? {
        let stem = word.extracting(..<(word.count - count))
        guard stem.count + (letter == nil ? 0 : 1) >= 3 else { return nil }
        var hash = WordHash(stem)
        var number = -1
        if let letter {
            hash.add(UInt8(ascii: letter))
            number = lexicon.index.number(of: stem, plus: UInt8(ascii: letter), hash)
        } else {
            number = lexicon.index.number(of: stem, hash)
        }
        guard number >= 0 else { return nil }
        let roles = lexicon.words[number].roles
        return roles.contains(.rated) && roles.isDisjoint(with: .adverb) ? number : nil
    }
}

/// How a word of a text relates to the entry that it counts as.
enum WordForm: UInt8, Sendable {
    /// It is the entry.
    case entry
    /// An inflected form: "soared", "gloomier", "tidiness".
    case inflected
    /// An adverb, often a mere degree word: "insanely".
    case adverb
    /// A form with "un-": "unconvincing".
    case opposite
    /// A form with "-less": "humorless".
    case without
}

/// The last letters of a word, up to eight, to be compared all at once.
private struct WordEnding {
    /// The last letter is the highest byte; zeros below a shorter word.
    private let letters: UInt64

    /// The ending of a word that is not empty.
    init(_ word: Span<UInt8>) {
        letters =
            word.count >= 8
            ? word.eight(at: word.count - 8)
            : word.rest(from: 0) << UInt64((8 - word.count) * 8)
    }

    /// Whether the word ends in these ASCII letters.
    @inline(__always)
    func isOf<let count: Int>(_ ending: InlineArray<count, Unicode.Scalar>) -> Bool {
        var wanted: UInt64 = 0
        for index in 0..<count { wanted |= UInt64(ending[index].value) &<< UInt64(index &* 8) }
        return letters &>> UInt64((8 &- count) &* 8) == wanted
    }
}
