// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text that the reader has divided into tokens and sentences.
struct ReadText: Sendable {
    /// The words, emoticons and emoji.
    var tokens: [TextToken] = []
    /// The sentences; the last one may have no tokens.
    var sentences = [TextSentence(first: 0)]
    /// For each token index, the numbers of the words with wildcards that the token matches; only
    /// words that occur in phrases are included.
    var globs: [Int: [Int32]] = [:]

    /// Returns the indices of the tokens in a sentence.
    func tokens(of sentence: Int) -> Range<Int> {
        let next = sentence + 1
        return sentences[sentence]
            .first..<(next < sentences.count ? sentences[next].first : tokens.count)
    }
}

/// A sentence of a text.
struct TextSentence: Sendable {
    /// The index of the first token.
    let first: Int
    /// How many tokens are in capitals.
    var capitals = 0
    /// How many exclamation marks the sentence has.
    var exclamations = 0
    /// How many question marks the sentence has.
    var questions = 0
}

/// A word, emoticon or emoji of a text.
struct TextToken: Sendable {
    /// The number of the word in the lexicon, or of the entry of which the token is a form; -1 if
    /// the lexicon has neither.
    let number: Int32
    /// The byte offset at which the token begins.
    let start: Int32
    /// The byte offset at which the token ends.
    let end: Int32
    /// How the token relates to the entry.
    let form: WordForm
    /// Further properties of the token.
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

    /// Whether the token is a single letter, such as "I".
    var isSingle: Bool { end - start == 1 }

    /// The range of the token in the text.
    var span: ByteRange { Int(start)..<Int(end) }
}

/// The properties of a token that are not its number, range or form.
struct TokenTraits: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A clause or a sentence ended before the word.
    static let breakBefore = TokenTraits(rawValue: 1)
    /// All letters of the token are capitals.
    static let upper = TokenTraits(rawValue: 2)
    /// The first letter of the token is a capital.
    static let capital = TokenTraits(rawValue: 4)
    /// The token is longer than three bytes.
    static let long = TokenTraits(rawValue: 8)
    /// The token reverses the words after it.
    static let negates = TokenTraits(rawValue: 16)
    /// The token belongs to a phrase and has no effect of its own.
    static let covered = TokenTraits(rawValue: 32)
    /// The token ends a phrase that weakens the words after it, such as "kind of".
    static let weakens = TokenTraits(rawValue: 64)
    /// The token is an emoticon or emoji, which is treated separately from the words around it.
    static let apart = TokenTraits(rawValue: 128)
    /// A prefix and a hyphen before the word reverse it, as in "non-violent".
    static let reversed = TokenTraits(rawValue: 256)
    /// The word follows a prefix and a hyphen that form a new word with it, as in "post-war".
    static let renamed = TokenTraits(rawValue: 512)
    /// The traits of a token that may change a rated word after it.
    static let active: TokenTraits = [.negates, .weakens]
}
