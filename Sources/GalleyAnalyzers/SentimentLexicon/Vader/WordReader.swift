// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Makes words out of the tokens between white space; each is lower-cased and looked up once.
struct WordReader {
    /// The words so far.
    private(set) var words = VaderWords()
    /// What the punctuation so far amounts to.
    private(set) var emphasis = PunctuationEmphasis()
    private let known: KnownWords
    private let characters: SpelledCharacters
    private var letters = LetterCase()

    init(_ known: KnownWords, _ characters: SpelledCharacters) {
        self.known = known
        self.characters = characters
    }

    /// Reads a whole text.
    mutating func read(_ text: Span<UInt8>) {
        words.reserveCapacity(text.count / 5)
        var position = 0
        while position < text.count {
            if PlainToken.isSpace(text[position]) {
                position += 1
            } else if let token = PlainToken(at: position, of: text) {
                add(token, of: text)
                position = token.end
            } else {
                position = readToken(at: position, of: text)
            }
        }
    }

    /// Reads tokens of a text.
    mutating func read(_ tokens: [ByteRange], of text: Span<UInt8>) {
        words.reserveCapacity(tokens.count)
        for token in tokens { read(token, of: text) }
    }

    /// Reads a token of any kind, or the white space at a place; gives the place behind it.
    private mutating func readToken(at start: Int, of text: Span<UInt8>) -> Int {
        var end = start
        var gap = 0
        while end < text.count {
            gap = WhitespaceTokens.spaceLength(at: end, of: text)
            if gap > 0 { break }
            end += 1
        }
        if end > start { read(start..<end, of: text) }
        return end + gap
    }

    private mutating func read(_ token: ByteRange, of text: Span<UInt8>) {
        var counted = emphasis
        let isASCII = counted.count(token, of: text)
        if !isASCII, let spelled = SpelledToken(token, of: text, with: characters) {
            read(spelled)
        } else {
            emphasis = counted
            let word = Emoticon.word(in: token, of: text)
            add(text.extracting(word), at: word)
        }
    }

    private mutating func read(_ spelled: SpelledToken) {
        let bytes = spelled.bytes
        emphasis.count(bytes.indices, of: bytes.span)
        for token in WhitespaceTokens(bytes.span).ranges {
            let word = Emoticon.word(in: token, of: bytes.span)
            add(bytes.span.extracting(word), at: spelled.map.source(of: word))
        }
    }

    private mutating func add(_ token: PlainToken, of text: Span<UInt8>) {
        emphasis.add(token.marks)
        var number = -1
        if known.mayHold(token.hash) {
            let word = text.extracting(token.word)
            if token.capitals == 0 {
                number = known.number(of: word, token.hash)
            } else {
                letters.read(word)
                number = known.number(
                    of: letters.buffer.span.extracting(..<letters.count), token.hash)
            }
        }
        words.append(
            VaderWord(
                number: number, at: token.word, contractsNot: false, isUpper: token.isUpper))
    }

    private mutating func add(_ word: Span<UInt8>, at span: ByteRange) {
        letters.read(word)
        words.append(letters, at: span, in: known)
    }
}
