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

    /// Reads tokens of a text.
    mutating func read(_ tokens: [ByteRange], of text: Span<UInt8>) {
        words.reserveCapacity(tokens.count)
        for token in tokens {
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
    }

    private mutating func read(_ spelled: SpelledToken) {
        let bytes = spelled.bytes
        emphasis.count(bytes.indices, of: bytes.span)
        for token in WhitespaceTokens(bytes.span).ranges {
            let word = Emoticon.word(in: token, of: bytes.span)
            add(bytes.span.extracting(word), at: spelled.map.source(of: word))
        }
    }

    private mutating func add(_ word: Span<UInt8>, at span: ByteRange) {
        letters.read(word)
        words.append(letters, at: span, in: known)
    }
}
