// SPDX-License-Identifier: Apache-2.0

/// Finds the lexicon entry of which a word is an inflected form.
///
/// Only endings that keep the meaning are removed, and the two affixes "un-" and "-less", which
/// reverse the meaning. Adjectives in "-able" and nouns in "-er" or "-ment" are not treated as
/// forms: "player" is not a form of "play".
struct Inflections {
    let lexicon: StandardLexicon

    /// The minimum length of an inflected form in bytes.
    static let shortest = 5

    /// Returns the entry of which a lower-case word is a form, and the kind of form; nil if there
    /// is no such entry.
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

    /// Whether a word may be a form, judged by its first letter and its last two letters; `ending`
    /// contains the last letter in its high byte.
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

    /// Returns the entry of a form with a doubled consonant: "slammed" is a form of "slam".
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

    /// Returns the number of the rated word that results from removing `count` letters at the end
    /// and appending `letter`; nil if there is no such word.
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

/// The relation between a word in a text and the lexicon entry that is counted for the word.
enum WordForm: UInt8, Sendable {
    /// The word is the entry itself.
    case entry
    /// An inflected form: "soared", "gloomier", "tidiness".
    case inflected
    /// An adverb, which often is only a degree word: "insanely".
    case adverb
    /// A form with "un-": "unconvincing".
    case opposite
    /// A form with "-less": "humorless".
    case without
}

/// The last letters of a word, up to eight, which can be compared all at once.
private struct WordEnding {
    /// The letters, of which the last one is the highest byte; if the word has fewer than eight
    /// letters, the lowest bytes are 0.
    private let letters: UInt64

    /// Makes the ending of a word; the word must not be empty.
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
