// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds words that a hyphen at the end of a line splits, and decides how they are joined.
///
/// If the text has the joined word elsewhere, or the word with its hyphen, that spelling is certain.
/// Otherwise the words are joined without the hyphen, on request only.
struct LineEndHyphens {
    private var words: [SplitWord] = []

    /// A word that the end of a line splits.
    private struct SplitWord {
        /// The part before the hyphen.
        let head: String
        /// The part on the next line.
        let tail: String
        /// Whether the hyphen is a soft one, which belongs to no spelling.
        let isSoft: Bool
        /// The bytes of the word.
        let range: Range<Int>
        /// The bytes that the repair replaces.
        let edited: Range<Int>
        /// What follows the word after the repair: punctuation, and the end of the line.
        let ending: String
    }

    /// The words that follow a hyphen in an enumeration, such as "pre- and post-war".
    private static let conjunctions: Set<String> = [
        "and", "or", "to", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y", "o", "e", "u",
        "en", "of", "och", "eller", "og", "ja", "tai", "i", "a", "és", "vagy", "és",
    ]

    /// Reads a line that ends with a hyphen after a letter.
    ///
    /// - Parameters:
    ///   - line: the bytes of the line, without its "\n".
    ///   - bytes: the text.
    mutating func read(_ line: Range<Int>, in bytes: borrowing Span<UInt8>) {
        var hyphen = bytes.trimmed(line).upperBound
        let end = hyphen
        hyphen -= bytes.byte(hyphen - 1) == 0x2D ? 1 : bytes.byte(hyphen - 1) == 0x90 ? 3 : 2
        let first = bytes.wordStart(before: hyphen, from: line.lowerBound)
        guard let rest = Self.rest(after: line.upperBound, bytes), hyphen - first > 1,
            line.upperBound < bytes.count, Self.isAfterSpace(first, line, bytes)
        else { return }
        let head = bytes.text(first..<hyphen)
        let tail = bytes.text(rest.word)
        guard head.unicodeScalars.last?.properties.isLowercase == true,
            tail.unicodeScalars.first?.properties.isLowercase == true,
            tail.unicodeScalars.count > 1, !Self.conjunctions.contains(tail)
        else { return }
        let ending =
            bytes.text(rest.word.upperBound..<rest.end) + bytes.text(end..<line.upperBound)
            + (rest.endsLine ? "" : "\n")
        words.append(
            SplitWord(
                head: head, tail: tail, isSoft: bytes.byte(hyphen) == 0xC2,
                range: first..<rest.word.upperBound, edited: hyphen..<rest.edited, ending: ending))
    }

    /// Returns the split words, in order.
    func leftovers(in bytes: borrowing Span<UInt8>) -> [Leftover] {
        if words.isEmpty { return [] }
        let known = KnownSpellings(
            words.flatMap { [$0.head + $0.tail, $0.head + "-" + $0.tail] }, in: bytes)
        return words.map { word in
            let isJoined = known.contains(word.head + word.tail)
            let isHyphenated = known.contains(word.head + "-" + word.tail)
            let isCertain = word.isSoft || isJoined != isHyphenated
            let hasHyphen =
                !word.isSoft && (isCertain ? isHyphenated : word.head.utf8.contains(0x2D))
            let joined = (hasHyphen ? "-" : "") + word.tail
            return Leftover(
                .lineEndHyphen, word.range, edited: word.edited,
                replacement: joined + word.ending, fix: isCertain ? .safe : .optional,
                detail: word.head + joined)
        }
    }

    /// Whether a word begins at an offset, so that it does not belong to an address.
    private static func isAfterSpace(
        _ first: Int, _ line: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        first == line.lowerBound || bytes[first - 1].isASCIISpace
            || [0x22, 0x27, 0x28].contains(bytes[first - 1])
    }

    /// The rest of a split word on the next line.
    private struct Rest {
        /// The letters.
        let word: Range<Int>
        /// The end of the letters with the punctuation that follows them.
        let end: Int
        /// The end of what moves to the line before, with the space after it.
        let edited: Int
        /// Whether nothing else is on the next line.
        let endsLine: Bool
    }

    private static func rest(after lineEnd: Int, _ bytes: borrowing Span<UInt8>) -> Rest? {
        var start = lineEnd + 1
        while bytes.byte(start) == 0x20 || bytes.byte(start) == 0x09 { start += 1 }
        let word = bytes.wordEnd(from: start, withHyphens: false)
        var end = word
        while end < bytes.count, !bytes[end].isASCIISpace, end - word < 16 { end += 1 }
        let punctuation = word..<end
        guard word > start, end == bytes.count || bytes[end].isASCIISpace,
            punctuation.allSatisfy({ bytes[$0] != 0x2F && bytes[$0] != 0x3A })
        else { return nil }
        let hasSpace = bytes.byte(end) == 0x20
        return Rest(
            word: start..<word, end: end, edited: hasSpace ? end + 1 : end, endsLine: !hasSpace)
    }
}

/// The spellings, out of some, that a text has as words; the case of letters makes no difference.
private struct KnownSpellings {
    /// The hashes of the spellings that the text has.
    private var found: Set<UInt64> = []

    init(_ spellings: [String], in bytes: borrowing Span<UInt8>) {
        let wanted = Set(spellings.map(Self.hash))
        // Most words of the text have another length, so that they need no hash.
        let lengths = Set(spellings.map(\.utf8.count))
        var hasLength = Array(repeating: false, count: (lengths.max() ?? 0) + 1)
        for length in lengths { hasLength[length] = true }
        var index = 0
        while index < bytes.count {
            let end = bytes.wordEnd(from: index, withHyphens: true)
            if end - index < hasLength.count, hasLength[end - index] {
                let hash = Self.hash(index..<end, bytes)
                if wanted.contains(hash) { found.insert(hash) }
            }
            index = max(end, index + 1)
        }
    }

    /// Whether the text has one of the spellings.
    func contains(_ spelling: String) -> Bool { found.contains(Self.hash(spelling)) }

    private static func hash(_ word: String) -> UInt64 {
        hash(0..<word.utf8.count, word.utf8Span.span)
    }

    private static func hash(_ word: Range<Int>, _ bytes: borrowing Span<UInt8>) -> UInt64 {
        let isASCII = word.allSatisfy { bytes[$0] < 0x80 }
        return isASCII
            ? bytes.hash(of: word) : FNV1a(bytes.text(word).lowercased().utf8).value
    }
}

extension Span<UInt8> {
    /// Whether a character can be part of a word: letters of ASCII, and nearly everything beyond
    /// Latin-1's symbols except for punctuation.
    private func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return UInt8(scalar).isASCIILetter }
        return scalar >= 0xC0 && !(0x2000..<0x2C00).contains(scalar)
            && !(0x3000..<0x3040).contains(scalar)
    }

    /// Returns the end of the word that begins at an offset; the offset itself if none does.
    fileprivate func wordEnd(from start: Int, withHyphens: Bool) -> Int {
        var index = start
        while index < count {
            let (scalar, length) = scalar(at: index)
            let isHyphen = withHyphens && scalar == 0x2D && index > start
            guard isLetter(scalar) || isHyphen else { break }
            index += length
        }
        return index
    }

    /// Returns the start of the word that ends at an offset; hyphens are part of it.
    fileprivate func wordStart(before end: Int, from limit: Int) -> Int {
        var start = end
        while start > limit {
            var before = start - 1
            while before > limit, isWithinScalar(before) { before -= 1 }
            let scalar = scalar(at: before).value
            guard isLetter(scalar) || scalar == 0x2D || scalar == 0x27 else { break }
            start = before
        }
        return start
    }
}
