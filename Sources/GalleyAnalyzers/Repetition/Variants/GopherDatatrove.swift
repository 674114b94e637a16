// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What datatrove 0.10 computes in `GopherRepetitionFilter`, given the same words.
///
/// - Lines end at one or more line feeds, paragraphs at two or more of the text without white space
///   at its ends; duplicates are later copies; fractions of characters are of all characters.
/// - The most frequent phrase counts with a space between its words, each time it occurs.
/// - Phrases that repeat earlier ones are looked for from left to right, each after the one found
///   before, and compared without anything between their words.
enum GopherDatatrove {
    static func measures(of text: RepetitionText) -> RepetitionMeasures {
        var measures = RepetitionMeasures()
        let length = text.length
        let all = 0..<text.bytes.count
        let lines = text.pieces(all, joins: true)
        let repeatedLines = DuplicatePieces(lines, of: text).later
        measures.add(.duplicateLines, repeatedLines.count, of: lines.count)
        measures.add(.duplicateLineCharacters, repeatedLines.characters, of: length)
        let paragraphs = text.pieces(text.trimmed(all), atLeast: 2, joins: true)
        let repeated = DuplicatePieces(paragraphs, of: text).later
        measures.add(.duplicateParagraphs, repeated.count, of: paragraphs.count)
        measures.add(.duplicateParagraphCharacters, repeated.characters, of: length)
        let spaced = PhraseWords(text.words, of: text, separator: UInt8(ascii: " "))
        for (n, measure) in RepetitionMeasure.top {
            measures.add(measure, top(n, spaced), of: length)
        }
        let joined = PhraseWords(text.words, of: text, separator: nil)
        for (n, measure) in RepetitionMeasure.duplicate {
            measures.add(measure, repeatedCharacters(n, joined), of: length)
        }
        return measures
    }

    /// The characters of the most frequent phrase, the first of several, times its occurrences.
    private static func top(_ n: Int, _ phrases: PhraseWords) -> Int {
        var table = PhraseTable(phrases, n: n)
        guard let (place, count) = table.mostFrequent() else { return 0 }
        return (phrases.characters(place..<place + n) + n - 1) * count
    }

    private static func repeatedCharacters(_ n: Int, _ phrases: PhraseWords) -> Int {
        var table = PhraseTable(phrases, n: n)
        var characters = 0
        var place = 0
        while place < table.count {
            if table.first(of: place) == place {
                place += 1
            } else {
                characters += phrases.characters(place..<place + n)
                place += n
            }
        }
        return characters
    }
}
