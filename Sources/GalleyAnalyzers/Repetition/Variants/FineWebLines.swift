// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Computes what `FineWebQualityFilter` of datatrove 0.10 computes for the same words.
///
/// Lines that contain only white space are left out. Duplicates are the copies after the first; the
/// share of their characters is computed over all characters except line feeds. A sentence ends
/// with a character that has Unicode's property Sentence_Terminal, or with one of five Khmer signs.
enum FineWebLines {
    private static let shortLine = 30
    private static let khmer: ClosedRange<UInt32> = 0x17D4...0x17DA

    static func measures(of text: RepetitionText) -> RepetitionMeasures {
        var measures = RepetitionMeasures()
        let all = text.pieces(0..<text.bytes.count, joins: false)
        let lines = all.filter { !text.trimmed($0).isEmpty }
        let unended = lines.count { !isEnded(text.bytes[$0]) }
        measures.add(.unendedLines, unended, of: lines.count)
        measures.add(
            .shortLines, lines.count { text.characters($0) <= shortLine }, of: lines.count)
        measures.add(
            .duplicateLineCharacters, DuplicatePieces(lines, of: text).later.characters,
            of: text.length - (all.count - 1))
        measures.add(.newlinesPerWord, all.count - 1, of: text.words.count)
        return measures
    }

    private static func isEnded(_ line: ArraySlice<UInt8>) -> Bool {
        let last = line.suffix(4)
        guard let start = last.lastIndex(where: { $0 & 0xC0 != 0x80 }),
            let scalar = String(decoding: last[start...], as: UTF8.self).unicodeScalars.first
        else { return false }
        let isKhmer = khmer.contains(scalar.value) && !(0x17D7...0x17D8).contains(scalar.value)
        return isKhmer || scalar.properties.isSentenceTerminal
    }
}
