// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Computes the measures of those C4 rules that concern a single page.
///
/// Source: Raffel et al. 2020, section 2.2.
///
/// A line is kept if it ends in one of `. ! ? "`, has at least three words (separated by white
/// space) and does not mention JavaScript. A page is dropped if its kept lines have fewer than five
/// sentences, or if it contains `lorem ipsum` or a curly bracket. Empty lines are not counted.
/// Sentences are divided by the rules of UAX #29.
enum C4Lines {
    private static let leastWords = 3

    static func measures(of text: RepetitionText) -> RepetitionMeasures {
        var measures = RepetitionMeasures()
        let lines = text.pieces(0..<text.bytes.count, joins: true).map(text.trimmed)
            .filter { !$0.isEmpty }
        let kept = lines.map { Array(text.bytes[$0]) }.filter(isKept)
        let sentences = kept.reduce(0) { $0 + text.sentences(String(decoding: $1, as: UTF8.self)) }
        measures.add(.droppedLines, lines.count - kept.count, of: lines.count)
        measures[.keptSentences] = Double(sentences)
        if contains("lorem ipsum", text.bytes) { measures.reasons.append("lorem ipsum") }
        if text.bytes.contains(UInt8(ascii: "{")) { measures.reasons.append("a curly bracket") }
        return measures
    }

    private static func isKept(_ line: [UInt8]) -> Bool {
        guard let last = line.last, ".!?\"".utf8.contains(last) else { return false }
        return WhitespaceTokens(line.span).ranges.count >= leastWords
            && !contains("javascript", line)
    }

    /// Whether a text contains a lower-case ASCII word, ignoring the case of the text.
    private static func contains(_ word: String, _ bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains { start in
            bytes[start] | 0x20 == first
                && word.indices.allSatisfy { bytes[start + $0].lowercased == word[$0] }
        }
    }
}
