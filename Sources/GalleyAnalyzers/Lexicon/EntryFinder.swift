// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Finds the words and phrases of a list in texts, as the sentiment lexicon finds its own.
///
/// Capitals do not matter; a word ends where it does for a reader, so that `can` is not found in
/// `can't`; of overlapping phrases the longest counts that begins first.
struct EntryFinder: Sendable {
    /// A word or phrase that was found.
    struct Hit: Sendable {
        /// The entry's number.
        let entry: Int32
        /// Where it stands.
        let span: ByteRange
    }

    /// What a text has of the list.
    struct Reading: Sendable {
        /// The number of words in the text.
        var words = 0
        /// The hits, in the order of the text.
        var hits: [Hit] = []
    }

    /// The list; its ratings say nothing, and every entry has a category.
    let lexicon: StandardLexicon

    /// How texts are read; nothing that is about sentiment.
    private static let refinements: RefinementSet = [
        .curlyQuotes, .dividedTokens, .addresses, .emoji, .phrases,
    ]

    /// Takes a list; every entry must have a category.
    init(_ file: LexiconFile) {
        lexicon = StandardLexicon(lexicon: file, rules: [])
    }

    /// Reads the selected parts of a document.
    ///
    /// - Throws: `TextTooLong` for a text of 2 GiB or more.
    func read(_ document: AnnotatedDocument) throws(TextTooLong) -> Reading {
        guard document.length < Int(Int32.max) else { throw TextTooLong(bytes: document.length) }
        return read(document.text, document.selectedRanges)
    }

    /// Reads ranges of a text, which come in its order.
    func read(_ text: String, _ ranges: [ByteRange]) -> Reading {
        var reader = TextReader(lexicon, Self.refinements)
        for range in ranges { reader.read(range, of: text.utf8Span.span) }
        var finder = HitFinder(reader.takeRead(), lexicon, Self.refinements)
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

    /// Whether an entry is found in a text that consists of nothing else.
    func canFind(_ entry: String) -> Bool {
        let text = String(entry.compactMap { $0 == "*" ? nil : $0 == "?" ? "x" : $0 })
        return read(text, [0..<text.utf8.count]).hits.contains { $0.span == 0..<text.utf8.count }
    }
}
