// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the words and phrases of a list in texts, with the same reader that `sentiment_lexicon`
/// uses.
///
/// Case does not matter. Only whole words are found: `can` is not found in `can't`. If phrases
/// overlap, the one that begins first counts; if several begin at the same word, the longest one
/// counts.
struct EntryFinder: Sendable {
    /// A word or phrase that was found.
    struct Hit: Sendable {
        /// The entry's number.
        let entry: Int32
        /// The range of the word or phrase in the text.
        let span: ByteRange
    }

    /// The words and phrases of the list that were found in a text.
    struct Reading: Sendable {
        /// The number of words in the text.
        var words = 0
        /// The hits, in the order of the text.
        var hits: [Hit] = []
    }

    /// The indexed list.
    let lexicon: StandardLexicon

    private let refinements: RefinementSet

    /// Indexes a list, in which every entry must have a rating or a category.
    ///
    /// - Parameter refinements: the rules for reading texts; the default has no rule that concerns
    ///   sentiment.
    init(
        _ file: LexiconFile,
        _ refinements: RefinementSet = [
            .curlyQuotes, .dividedTokens, .addresses, .emoji, .phrases,
        ]
    ) {
        lexicon = StandardLexicon(lexicon: file, rules: [])
        self.refinements = refinements
    }

    /// Reads the selected parts of a document.
    ///
    /// - Throws: `TextTooLong` for a text of 2 GiB or more.
    func read(_ document: AnnotatedDocument) throws(TextTooLong) -> Reading {
        guard document.length < Int(Int32.max) else { throw TextTooLong(bytes: document.length) }
        return read(document.text, document.selectedRanges)
    }

    /// Reads ranges of a text, which must be in the order of the text.
    func read(_ text: String, _ ranges: [ByteRange]) -> Reading {
        var reader = TextReader(lexicon, refinements)
        for range in ranges { reader.read(range, of: text.utf8Span.span) }
        var finder = HitFinder(reader.takeText(), lexicon, refinements)
        var reading = Reading(words: finder.text.tokens.count)
        for index in finder.text.sentences.indices {
            let sentence = finder.text.tokens(of: index)
            guard !sentence.isEmpty else { continue }
            finder.read(sentence)
            for hit in finder.hits {
                let start = finder.text.tokens[hit.first].span.lowerBound
                let end = finder.text.tokens[hit.last].span.upperBound
                reading.hits.append(Hit(entry: hit.entry, span: start..<end))
            }
        }
        return reading
    }

    /// Whether the whole text is found as one entry.
    private func isEntry(_ text: String) -> Bool {
        read(text, [0..<text.utf8.count]).hits.contains { $0.span == 0..<text.utf8.count }
    }

    /// Returns the reason why an entry of the list can never be found in a text; nil if it can be
    /// found.
    ///
    /// The entry is looked for in a text that consists only of the entry, with a letter for every
    /// wildcard. Words of ASCII letters are always found, so they need no search.
    func unreachable(_ entry: LexiconEntry) -> String? {
        let word = EntryFolding.folded(entry.word)
        let parts = word.split(separator: UInt8(ascii: " "))
        let isPlain = word.allSatisfy { $0 == 0x20 || $0 < 0x80 && $0.isLetterOrDigit }
        if isPlain, parts.allSatisfy({ $0.count <= StandardLexicon.longestWord }) { return nil }
        let sample = parts.map { Self.sample(of: $0, isGlob: entry.isGlob) }.joined(separator: " ")
        if isEntry(sample) { return nil }
        let name = "'\(String(decoding: entry.word, as: UTF8.self))' cannot be found: "
        if parts.contains(where: { $0.count > StandardLexicon.longestWord }) {
            return name + "a word has at most \(StandardLexicon.longestWord) bytes"
        }
        return name + "it is not read as one word or phrase" + reading(of: sample)
    }

    /// Returns the part of a message that lists the words as which a text is read.
    private func reading(of text: String) -> String {
        var reader = TextReader(lexicon, refinements)
        reader.read(0..<text.utf8.count, of: text.utf8Span.span)
        let bytes = Array(text.utf8)
        let words = reader.takeText().tokens.map {
            "'\(String(decoding: bytes[$0.span], as: UTF8.self))'"
        }
        return words.isEmpty
            ? ", as it has no letter and no digit" : ", but as \(words.joined(separator: ", "))"
    }

    /// Returns a text that matches a word of an entry: each wildcard is replaced with a letter.
    private static func sample(of word: ArraySlice<UInt8>, isGlob: Bool) -> String {
        let letter = UInt8(ascii: "x")
        if isGlob {
            return String(
                decoding: word.map { WordGlob.isWildcard($0) ? letter : $0 }, as: UTF8.self)
        }
        let stem = PrefixIndex.prefix(of: word).map { Array($0) + [letter] }
        return String(decoding: stem ?? Array(word), as: UTF8.self)
    }
}

/// A text that is too long for offsets of 32 bits.
struct TextTooLong: Error, CustomStringConvertible {
    let bytes: Int

    var description: String { "the text has \(bytes) bytes; at most 2,147,483,646 can be rated" }
}
