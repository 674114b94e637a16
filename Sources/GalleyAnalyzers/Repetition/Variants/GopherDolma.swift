// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Computes what the tagger `gopher_v1` of dolma 1.0 computes.
///
/// - Words are the runs of text between white space; shares of characters are computed over the
///   characters of all words.
/// - Lines end at each line feed, and empty lines are counted. All copies of a repeated line are
///   counted, including the first one, so that a share of characters may exceed 1. Paragraphs are
///   not measured.
/// - For phrases of five to ten words, the measure is the number of characters in all occurrences
///   of repeated phrases, divided by the number of characters in all occurrences of phrases; a word
///   in several overlapping phrases is counted several times.
enum GopherDolma {
    static func measures(of text: RepetitionText) -> RepetitionMeasures {
        var measures = RepetitionMeasures()
        let words = WhitespaceTokens(text.bytes.span).ranges
        let phrases = PhraseWords(words, of: text, separator: UInt8(ascii: " "))
        let lines = text.pieces(0..<text.bytes.count, joins: false)
        let repeated = DuplicatePieces(lines, of: text).repeated
        measures.add(.duplicateLines, repeated.count, of: lines.count)
        measures.add(
            .duplicateLineCharacters, repeated.characters, of: max(phrases.characters, 1))
        for (n, measure) in RepetitionMeasure.top {
            measures.add(measure, top(n, phrases), of: max(phrases.characters, 1))
        }
        for (n, measure) in RepetitionMeasure.duplicate {
            let (repeated, all) = characters(n, phrases)
            measures.add(measure, repeated, of: max(all, 1))
        }
        return measures
    }

    private static func top(_ n: Int, _ phrases: PhraseWords) -> Int {
        var table = PhraseTable(phrases, n: n)
        guard let (place, count) = table.mostFrequent() else { return 0 }
        return phrases.characters(place..<place + n) * count
    }

    private static func characters(_ n: Int, _ phrases: PhraseWords) -> (repeated: Int, all: Int) {
        var table = PhraseTable(phrases, n: n)
        let counts = table.firstPlaces().counts
        var sums = (repeated: 0, all: 0)
        for (place, count) in counts.enumerated() where count > 0 {
            let characters = count * phrases.characters(place..<place + n)
            sums.all += characters
            if count > 1 { sums.repeated += characters }
        }
        return sums
    }
}
