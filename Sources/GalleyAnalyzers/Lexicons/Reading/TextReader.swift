// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads a text once and finds its words, emoticons, emoji, clauses and sentences.
///
/// Words are looked up while they are read; words that the lexicon does not have are only counted.
/// The analyzers `sentiment_lexicon`, `lexicon` and `pattern` use this reader instead of the
/// pipeline's tokenizer.
struct TextReader {
    /// The tokens and sentences read so far.
    var read = ReadText()
    let lexicon: StandardLexicon
    let refinements: RefinementSet
    let lookup: WordLookup
    /// Whether a clause ended since the last token.
    var clauseEnded = false
    /// Whether a sentence ended since the last token; if so, `clauseEnded` is true too.
    var sentenceEnded = false
    /// A buffer for a word in lower case; the bytes after the word are undefined.
    var buffer = InlineArray<64, UInt8>(repeating: 0)
    var letters = LetterCase()
    /// The part of the text up to the next white space.
    var unbroken = UnbrokenText()

    init(_ lexicon: StandardLexicon, _ refinements: RefinementSet) {
        self.lexicon = lexicon
        self.refinements = refinements
        lookup = WordLookup(lexicon: lexicon, refinements: refinements)
    }

    /// Reads a range of a text; successive ranges must be in the order of the text.
    mutating func read(_ range: ByteRange, of text: Span<UInt8>) {
        let text = text.extracting(..<range.upperBound)
        var position = range.lowerBound
        // The lookup is copied only once, because a copy for every run of words would retain a
        // dozen arrays.
        let lookup = self.lookup
        endSentence()
        read.tokens.reserveCapacity(read.tokens.count + range.count / 5 + WordRun.longest)
        while position < range.upperBound {
            let byte = text[position]
            if byte.isLetterOrDigit {
                position = readWords(at: position, of: text, lookup)
            } else if byte == 0x20 {
                position &+= 1
            } else if byte >= 0x80 {
                position = readCharacter(at: position, of: text)
            } else if byte > 0x20 {
                position = readMark(at: position, of: text)
            } else {
                position = readControl(at: position, of: text)
            }
        }
    }

    /// Moves the text out of the reader, so that the caller can change the text without copying it.
    mutating func takeText() -> ReadText {
        let all = read
        read = ReadText()
        return all
    }

    mutating func endClause() { clauseEnded = true }

    mutating func endSentence() {
        clauseEnded = true
        sentenceEnded = refinements.contains(.sentences)
    }

    mutating func countExclamation() { read.sentences[read.sentences.count - 1].exclamations += 1 }

    mutating func countQuestion() { read.sentences[read.sentences.count - 1].questions += 1 }

    /// Adds a token.
    @inline(__always)
    mutating func add(_ number: Int, _ form: WordForm, at span: ByteRange, _ traits: TokenTraits) {
        let first = read.tokens.count
        read.tokens.append(TextToken(number, form, at: span, traits))
        let isUpper = traits.contains(.upper)
        if clauseEnded || isUpper { noteEnds(before: first, capitals: isUpper ? 1 : 0) }
    }

    /// Begins a new sentence or clause at a token if the previous one has ended, and adds
    /// `capitals` to the sentence's number of words in capitals.
    ///
    /// A sentence ends only where a clause ends too.
    mutating func noteEnds(before first: Int, capitals: Int) {
        if sentenceEnded, read.sentences[read.sentences.count - 1].first < first {
            read.sentences.append(TextSentence(first: first))
        }
        read.sentences[read.sentences.count - 1].capitals += capitals
        if clauseEnded { read.tokens[first].traits.insert(.breakBefore) }
        clauseEnded = false
        sentenceEnded = false
    }

    /// Records which words with wildcards the last token matches.
    mutating func noteGlobs(_ globs: [Int32]) {
        if !globs.isEmpty { read.globs[read.tokens.count - 1] = globs }
    }

    /// Whether a token ends directly before an offset and is an initial or an abbreviation.
    static func isAbbreviation(
        _ token: TextToken?, before position: Int, _ lexicon: StandardLexicon
    ) -> Bool {
        guard let token, Int(token.end) == position else { return false }
        if token.isSingle { return true }
        return token.number >= 0 && lexicon.words[Int(token.number)].roles.contains(.abbreviation)
    }

    /// Reads a control character; a line end ends a sentence unless the next line begins in lower
    /// case.
    private mutating func readControl(at position: Int, of text: Span<UInt8>) -> Int {
        guard text[position] == UInt8(ascii: "\n") else { return position + 1 }
        var next = position + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
        if next >= text.count || text[next] &- 0x61 >= 26 { endSentence() }
        return next
    }
}
