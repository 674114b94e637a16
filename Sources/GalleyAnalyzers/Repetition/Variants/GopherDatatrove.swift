// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Computes what `GopherRepetitionFilter` of datatrove 0.10 computes for the same words.
///
/// - Lines end at one or more line feeds. Paragraphs end at two or more line feeds of the trimmed
///   text. Duplicates are the copies after the first, and the shares of their characters are
///   computed over all characters.
/// - The characters of the most frequent phrase include the spaces between its words and are
///   counted each time it occurs.
/// - Phrases that repeat earlier ones are searched for from left to right, each after the end of
///   the previous match; they are compared without separators between their words.
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

    /// Returns the number of characters in the most frequent phrase times the number of its
    /// occurrences; if several phrases are equally frequent, the earliest one is used.
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
