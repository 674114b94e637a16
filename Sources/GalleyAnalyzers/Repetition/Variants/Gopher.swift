// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Computes the measures as the Gopher paper defines them.
///
/// Source: Rae et al. 2021, section A1.1.
///
/// Lines and paragraphs are trimmed and are left out if they are empty; paragraphs end at empty
/// lines. A duplicate is a copy after the first one. No character is counted twice. The characters
/// of a phrase are those of its words, without spaces, and shares are computed over the characters
/// of all words. A phrase that occurs only once is not a repetition. The measure for phrases of n
/// words is 0 if the text has fewer than n words.
enum Gopher {
    static func measures(of text: RepetitionText) -> RepetitionMeasures {
        var measures = RepetitionMeasures()
        let all = 0..<text.bytes.count
        let lines = text.pieces(all, joins: true).map(text.trimmed).filter { !$0.isEmpty }
        let repeatedLines = DuplicatePieces(lines, of: text)
        measures.add(.duplicateLines, repeatedLines.later.count, of: lines.count)
        measures.add(
            .duplicateLineCharacters, repeatedLines.later.characters, of: repeatedLines.characters)
        let paragraphs = paragraphs(of: text)
        let repeated = DuplicatePieces(paragraphs, of: text)
        measures.add(.duplicateParagraphs, repeated.later.count, of: paragraphs.count)
        measures.add(
            .duplicateParagraphCharacters, repeated.later.characters, of: repeated.characters)
        let phrases = PhraseWords(text.words, of: text, separator: UInt8(ascii: " "))
        var places = Array(0..<phrases.count)
        for (n, measure) in RepetitionMeasure.top + RepetitionMeasure.duplicate {
            let repeated = RepeatedPhrases(phrases, n: n, among: places)
            let covered = n < 5 ? repeated.coveredByTop : repeated.coveredByCopies
            measures.add(measure, covered, of: phrases.characters)
            places = repeated.places
        }
        return measures
    }

    /// Returns the paragraphs, each of which is a run of consecutive lines that are not empty.
    private static func paragraphs(of text: RepetitionText) -> [ByteRange] {
        var paragraphs: [ByteRange] = []
        var isOpen = false
        for line in text.pieces(0..<text.bytes.count, joins: false) {
            let trimmed = text.trimmed(line)
            if trimmed.isEmpty {
                isOpen = false
            } else if isOpen, let last = paragraphs.last {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<trimmed.upperBound
            } else {
                paragraphs.append(trimmed)
                isOpen = true
            }
        }
        return paragraphs
    }
}
