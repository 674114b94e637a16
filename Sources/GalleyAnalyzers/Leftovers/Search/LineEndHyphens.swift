// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds words that a hyphen at the end of a line splits, and decides how they are joined.
///
/// If the text has the joined word elsewhere, or the word with its hyphen, that spelling is certain.
/// Otherwise the words are joined without the hyphen, on request only.
struct LineEndHyphens {
    /// The words of the text in small letters, those with a hyphen included; made when first needed.
    private var words: Set<[UInt8]>?

    /// The words that follow a hyphen in an enumeration, such as "pre- and post-war".
    private static let conjunctions: Set<String> = [
        "and", "or", "to", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y", "o", "e", "u",
        "en", "of", "och", "eller", "og", "ja", "tai", "i", "a", "és", "vagy", "és",
    ]

    /// Returns the split word at the end of a line; nil if there is none.
    ///
    /// - Parameters:
    ///   - line: the bytes of the line, without its "\n".
    ///   - bytes: the text.
    mutating func leftover(at line: Range<Int>, in bytes: borrowing Span<UInt8>) -> Leftover? {
        var hyphen = bytes.trimmed(line).upperBound
        let end = hyphen
        hyphen -= bytes.byte(hyphen - 1) == 0x2D ? 1 : bytes.byte(hyphen - 1) == 0x90 ? 3 : 2
        let first = bytes.wordStart(before: hyphen, from: line.lowerBound)
        guard let rest = Self.rest(after: line.upperBound, bytes), hyphen - first > 1,
            line.upperBound < bytes.count, Self.isAfterSpace(first, line, bytes)
        else { return nil }
        let head = bytes.text(first..<hyphen)
        let tail = bytes.text(rest.word)
        guard head.unicodeScalars.last?.properties.isLowercase == true,
            tail.unicodeScalars.first?.properties.isLowercase == true,
            tail.unicodeScalars.count > 1, !Self.conjunctions.contains(tail)
        else { return nil }
        let isSoft = bytes.byte(hyphen) == 0xC2
        let spelling = spelling(head, tail, isSoft: isSoft, bytes)
        let moved = bytes.text(rest.word.upperBound..<rest.end)
        return Leftover(
            .lineEndHyphen, first..<rest.word.upperBound, edited: hyphen..<rest.edited,
            replacement: (spelling.hasHyphen ? "-" : "") + tail + moved
                + bytes.text(end..<line.upperBound) + (rest.endsLine ? "" : "\n"),
            fix: spelling.isCertain ? .safe : .optional,
            detail: head + (spelling.hasHyphen ? "-" : "") + tail)
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

    private mutating func spelling(
        _ head: String, _ tail: String, isSoft: Bool, _ bytes: borrowing Span<UInt8>
    ) -> (hasHyphen: Bool, isCertain: Bool) {
        if isSoft { return (false, true) }
        let known = words ?? Self.words(of: bytes)
        words = known
        let isJoined = known.contains(Array((head + tail).lowercased().utf8))
        let isHyphenated = known.contains(Array((head + "-" + tail).lowercased().utf8))
        if isJoined != isHyphenated { return (isHyphenated, true) }
        return (head.utf8.contains(0x2D), false)
    }

    /// Returns the words of a text, those with hyphens as a whole, in small letters.
    private static func words(of bytes: borrowing Span<UInt8>) -> Set<[UInt8]> {
        var words: Set<[UInt8]> = []
        var index = 0
        while index < bytes.count {
            let end = bytes.wordEnd(from: index, withHyphens: true)
            if end > index { words.insert(Array(bytes.text(index..<end).lowercased().utf8)) }
            index = max(end, index + 1)
        }
        return words
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
