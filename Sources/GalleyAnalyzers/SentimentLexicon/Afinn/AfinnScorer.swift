// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Rates texts as AFINN does, by adding up the ratings of the words and phrases that a list
/// contains.
///
/// Source: F. Å. Nielsen: A new ANEW: Evaluation of a word list for sentiment analysis in
/// microblogs. ESWC 2011. The scorer finds the same entries as the Python package afinn 0.1 with
/// its English words: from left to right, the longest entry that begins and ends at a word
/// boundary.
struct AfinnScorer: Sendable {
    private var index = WordIndex()
    /// The entries, grouped by the number of their first word; in each group, the longest entry
    /// comes first.
    private var entries: [Int: [AfinnEntry]] = [:]
    /// The spelling of every entry, indexed by entry number.
    private(set) var spellings: [String] = []

    /// Prepares a list of rated words and phrases.
    init(lexicon: LexiconFile) {
        for entry in lexicon.entries { add(entry) }
        for key in entries.keys {
            entries[key]?.sort {
                $0.spelling.unicodeScalars.count > $1.spelling.unicodeScalars.count
            }
        }
    }

    private mutating func add(_ entry: LexiconEntry) {
        var parts: [Int] = []
        var separators: [UInt8] = []
        var start = entry.word.startIndex
        for place in entry.word.indices where Self.separates(entry.word[place]) {
            let part = entry.word[start..<place]
            parts.append(index.number(adding: part.span))
            separators.append(entry.word[place])
            start = place + 1
        }
        let last = entry.word[start...]
        parts.append(index.number(adding: last.span))
        let spelling = String(decoding: entry.word, as: UTF8.self)
        entries[parts[0], default: []].append(
            AfinnEntry(
                number: Int32(spellings.count), spelling: spelling, parts: parts,
                separators: separators, rating: entry.rating))
        spellings.append(spelling)
    }

    private static func separates(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }

    /// Rates the selected parts of a document.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        var reader = AfinnReader(index)
        let text = document.text
        for range in document.selectedRanges { reader.read(range, of: text.utf8Span.span) }
        return sentiment(
            of: reader.words, text.utf8Span.span, explained: document.wantsExplanations)
    }

    private func sentiment(
        of words: [AfinnWord], _ text: Span<UInt8>, explained: Bool
    ) -> TextSentiment {
        var hits: [EntryHit] = []
        var explanations: [Explanation] = []
        var place = 0
        while place < words.count {
            guard let entry = entry(at: place, of: words, text) else {
                place += 1
                continue
            }
            let last = place + entry.parts.count - 1
            hits.append(EntryHit(entry.number, entry.rating))
            if explained {
                let span = words[place].span.lowerBound..<words[last].span.upperBound
                explanations.append(
                    Explanation(
                        span: span, label: entry.spelling, base: entry.rating,
                        contribution: entry.rating))
            }
            place = last + 1
        }
        let scores = SentimentScores(of: hits, words: words.count, emphasis: 0)
        return TextSentiment(
            scores: scores, words: words.count, hits: hits, explanations: explanations)
    }

    /// Returns the longest entry that begins at a word; nil if there is none.
    private func entry(at place: Int, of words: [AfinnWord], _ text: Span<UInt8>) -> AfinnEntry? {
        let number = words[place].number
        guard number >= 0, let entries = entries[number] else { return nil }
        for entry in entries where matches(entry, at: place, of: words, text) { return entry }
        return nil
    }

    private func matches(
        _ entry: AfinnEntry, at place: Int, of words: [AfinnWord], _ text: Span<UInt8>
    ) -> Bool {
        guard place + entry.parts.count <= words.count else { return false }
        for (offset, separator) in entry.separators.enumerated() {
            let gap =
                words[place + offset].span.upperBound..<words[place + offset + 1].span.lowerBound
            guard words[place + offset + 1].number == entry.parts[offset + 1],
                separator == 0x20
                    ? WhitespaceTokens(text.extracting(gap)).ranges.isEmpty && !gap.isEmpty
                    : gap.count == 1 && text[gap.lowerBound] == separator
            else { return false }
        }
        return true
    }
}

/// An entry of AFINN, which consists of words and the separators between them.
private struct AfinnEntry: Sendable {
    /// The number of the entry, from 0.
    let number: Int32
    /// The whole entry, including hyphens, apostrophes and spaces.
    let spelling: String
    /// The numbers of the words in the entry.
    let parts: [Int]
    /// The separator before each word except the first: a space, a hyphen or an apostrophe.
    let separators: [UInt8]
    /// The rating, a whole number.
    let rating: Double
}
