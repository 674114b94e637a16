// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text as the reader divided it.
struct ReadText: Sendable {
    /// The words, emoticons and emoji.
    var tokens: [TextToken] = []
    /// The sentences; the last one may have no tokens.
    var sentences = [TextSentence(first: 0)]
    /// The words with wildcards in phrases that a token matches: their numbers, by the index of the
    /// token.
    var globs: [Int: [Int32]] = [:]

    /// The tokens of a sentence.
    func tokens(of sentence: Int) -> Range<Int> {
        let next = sentence + 1
        return sentences[sentence]
            .first..<(next < sentences.count ? sentences[next].first : tokens.count)
    }
}

/// A sentence of a text, by its tokens.
struct TextSentence: Sendable {
    /// The first token.
    let first: Int
    /// How many tokens are in capitals.
    var capitals = 0
    /// How many exclamation marks it has.
    var exclamations = 0
    /// How many question marks it has.
    var questions = 0
}

/// A word, emoticon or emoji of a text.
struct TextToken: Sendable {
    /// The number of the word or of the entry that it is a form of; -1 if the lexicon has neither.
    let number: Int32
    /// Where it begins.
    let start: Int32
    /// Where it ends.
    let end: Int32
    /// How it relates to the entry.
    let form: WordForm
    /// Further properties.
    var traits: TokenTraits

    /// Makes a token of a text of less than 2 GiB.
    init(_ number: Int, _ form: WordForm, at span: ByteRange, _ traits: TokenTraits) {
        self.init(number, form, from: span.lowerBound, to: span.upperBound, traits)
    }

    /// Makes a token without checking that it does not end before it starts.
    @inline(__always)
    init(_ number: Int, _ form: WordForm, from start: Int, to end: Int, _ traits: TokenTraits) {
        self.number = Int32(truncatingIfNeeded: number)
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.form = form
        self.traits = traits
    }

    /// Whether it is a single letter, such as "I".
    var isSingle: Bool { end - start == 1 }

    /// Its range in the text.
    var span: ByteRange { Int(start)..<Int(end) }
}

/// Properties of a token besides its number.
struct TokenTraits: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A clause or a sentence ended before the word.
    static let breakBefore = TokenTraits(rawValue: 1)
    /// All its letters are capitals.
    static let upper = TokenTraits(rawValue: 2)
    /// Its first letter is a capital.
    static let capital = TokenTraits(rawValue: 4)
    /// It has more than three letters.
    static let long = TokenTraits(rawValue: 8)
    /// It reverses the words after it.
    static let negates = TokenTraits(rawValue: 16)
    /// It belongs to a phrase, and has no effect of its own.
    static let covered = TokenTraits(rawValue: 32)
    /// With the word before, it weakens what follows: "kind of".
    static let weakens = TokenTraits(rawValue: 64)
    /// It may change a rated word after it.
    static let active: TokenTraits = [.negates, .weakens]
}
