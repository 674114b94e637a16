// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A word, emoticon or emoji of a text.
struct TextToken: Sendable {
    /// The number of the word or of the entry it is a form of; -1 if the lexicon knows neither.
    let number: Int32
    /// Where it begins.
    let start: Int32
    /// Where it ends.
    let end: Int32
    /// How it was led back to the entry.
    let form: WordForm
    /// What else the reader saw.
    var traits: TokenTraits

    /// Makes a token of a text of less than 2 GiB.
    init(_ number: Int, _ form: WordForm, at span: ByteRange, _ traits: TokenTraits) {
        self.init(number, form, from: span.lowerBound, to: span.upperBound, traits)
    }

    /// The same, without a look at which of the places is greater.
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

    /// Its place in the text.
    var span: ByteRange { Int(start)..<Int(end) }
}
