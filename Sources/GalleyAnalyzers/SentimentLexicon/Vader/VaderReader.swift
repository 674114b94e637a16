// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Makes words from the tokens between white space; each word is converted to lower case and looked
/// up once.
struct VaderReader {
    /// The words read so far.
    private(set) var words = VaderWords()
    /// The emphasis of the punctuation read so far.
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

    /// Reads the given tokens of a text.
    mutating func read(_ tokens: [ByteRange], of text: Span<UInt8>) {
        words.reserveCapacity(tokens.count)
        for token in tokens { read(token, of: text) }
    }

    /// Reads a token of any kind, which may be empty, and one white-space character after it;
    /// returns the offset after both.
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
            let word = Punctuation.stripped(from: token, of: text)
            add(text.extracting(word), at: word)
        }
    }

    private mutating func read(_ spelled: SpelledToken) {
        let bytes = spelled.bytes
        emphasis.count(bytes.indices, of: bytes.span)
        for token in WhitespaceTokens(bytes.span).ranges {
            let word = Punctuation.stripped(from: token, of: bytes.span)
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

/// A token in which emoji are replaced by their descriptions, so that it may consist of several
/// words.
private struct SpelledToken {
    /// The resulting text in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The position in the source of each part of `bytes`.
    private(set) var map = SourceMap()

    /// Replaces the emoji in a token by their descriptions; nil if the token contains no emoji.
    ///
    /// A space is added before each description but not after it, so the text after an emoji is
    /// joined to the last word of the description.
    init?(_ token: ByteRange, of source: Span<UInt8>, with characters: SpelledCharacters) {
        var copied = token.lowerBound
        var position = token.lowerBound
        while position < token.upperBound {
            let scalar = source.scalar(at: position)
            let range = position..<min(position + scalar.length, token.upperBound)
            position = range.upperBound
            guard scalar.length > 1, let spelling = characters.spelling(of: scalar.value) else {
                continue
            }
            copy(copied..<range.lowerBound, of: source)
            map.replacement(at: bytes.count, for: range)
            bytes.append(contentsOf: spelling)
            copied = position
        }
        guard copied > token.lowerBound else { return nil }
        copy(copied..<token.upperBound, of: source)
    }

    private mutating func copy(_ range: ByteRange, of source: Span<UInt8>) {
        guard !range.isEmpty else { return }
        map.copy(at: bytes.count, from: range.lowerBound)
        for index in range { bytes.append(source[index]) }
    }
}

/// Maps positions in a rewritten text to positions in its source text.
struct SourceMap: Sendable {
    private struct Run {
        let start: Int
        let source: Int
        /// The length of the source text that was replaced, or nil if the text was copied.
        let replaced: Int?
    }

    private var runs: [Run] = []

    /// Records that the bytes of the rewritten text from `start` on are copied from the offset
    /// `source` of the source text.
    mutating func copy(at start: Int, from source: Int) {
        runs.append(Run(start: start, source: source, replaced: nil))
    }

    /// Records that the bytes of the rewritten text from `start` on replace a range of the source.
    mutating func replacement(at start: Int, for source: Range<Int>) {
        runs.append(Run(start: start, source: source.lowerBound, replaced: source.count))
    }

    /// Returns the range of the source from which a range of the rewritten text was made; `range`
    /// must not be empty.
    func source(of range: Range<Int>) -> Range<Int> {
        let lower = source(of: range.lowerBound).lowerBound
        return lower..<max(lower, source(of: range.upperBound - 1).upperBound)
    }

    private func source(of offset: Int) -> Range<Int> {
        let next = runs.partitioningIndex { $0.start > offset }
        guard next > 0 else { return offset..<offset + 1 }
        let run = runs[next - 1]
        if let replaced = run.replaced { return run.source..<run.source + replaced }
        let source = run.source + offset - run.start
        return source..<source + 1
    }
}
