// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextReader {
    /// Reads a punctuation mark, or the emoticon that begins with it; returns the offset after the
    /// part that was read.
    mutating func readMark(at position: Int, of text: Span<UInt8>) -> Int {
        let byte = text[position]
        if lexicon.emoticonStarts[Int(byte)], Self.mayBeginEmoticon(at: position, of: text),
            let end = readEmoticon(at: position, of: text)
        {
            return end
        }
        switch byte {
        case UInt8(ascii: "!"):
            countExclamation()
            endSentence()
        case UInt8(ascii: "?"):
            countQuestion()
            endSentence()
        case UInt8(ascii: "."): readFullStop(at: position, of: text)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            endClause()
        case UInt8(ascii: "@"), UInt8(ascii: "&"):
            if Self.isLessThan(at: position, of: text),
                let end = readEmoticon(at: position, of: text)
            {
                return end
            }
            if let end = skipName(at: position, of: text) { return end }
        default: break
        }
        return position + 1
    }

    /// Whether an emoticon may begin at an offset, which is possible at the beginning of the text
    /// and after white space, `.`, `!`, `?`, `,` or a non-ASCII character.
    private static func mayBeginEmoticon(at position: Int, of text: Span<UInt8>) -> Bool {
        guard position > 0 else { return true }
        switch text[position - 1] {
        case 0...0x20, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: ","), 0x80...:
            return true
        default: return false
        }
    }

    /// Reads an emoticon that extends up to white space, or up to commas or full stops before white
    /// space; returns nil if there is no emoticon.
    mutating func readEmoticon(at start: Int, of text: Span<UInt8>) -> Int? {
        // Web pages may contain "&lt;3" instead of "<3".
        let skipped = Self.isLessThan(at: start, of: text) ? 3 : 0
        var end = start + skipped
        while end < text.count, text[end] > 0x20, text[end] < 0x80 {
            let byte = text[end]
            guard end - start - skipped < lexicon.longestEmoticon else { return nil }
            buffer[end - start - skipped] = byte.lowercased
            end += 1
        }
        if skipped > 0 { buffer[0] = UInt8(ascii: "<") }
        while end - start - skipped >= 2 {
            let count = end - start - skipped
            let number = lexicon.index.number(of: buffer.span.extracting(..<count))
            if number >= 0, lexicon.words[number].roles.contains(.rated) {
                add(number, .entry, at: start..<end, apart)
                return end
            }
            guard text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") else {
                return nil
            }
            end -= 1
        }
        return nil
    }

    /// The traits of an emoticon or emoji.
    var apart: TokenTraits { refinements.contains(.emoticons) ? .apart : [] }

    private static func isLessThan(at start: Int, of text: Span<UInt8>) -> Bool {
        start + 3 < text.count && text[start] == UInt8(ascii: "&")
            && text[start + 1] == UInt8(ascii: "l") && text[start + 2] == UInt8(ascii: "t")
            && text[start + 3] == UInt8(ascii: ";")
    }

    /// Reads a full stop, which ends a clause, and also ends a sentence unless the full stop is
    /// within a word or after an abbreviation.
    private mutating func readFullStop(at position: Int, of text: Span<UInt8>) {
        endClause()
        let next = position + 1
        if next < text.count {
            let byte = text[next]
            if byte.isLetterOrDigit || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                return
            }
        }
        if Self.isAbbreviation(read.tokens.last, before: position, lexicon) {
            clauseEnded = false
        } else {
            endSentence()
        }
    }
}

extension TextReader {
    /// Reads a web address, an emoticon that begins with a letter, or a token that must not be
    /// divided, and returns the offset after it; nil if the word that ends at `end` is not the
    /// beginning of any of these.
    mutating func skipAddress(from start: Int, at end: Int, of text: Span<UInt8>) -> Int? {
        guard text[end] > 0x20, text[end] < 0x80 else { return nil }
        if end - start <= 2, start == 0 || text[start - 1] <= 0x20,
            !Self.endsClause(at: end, of: text),
            let end = readEmoticon(at: start, of: text)
        {
            return end
        }
        guard end + 1 < text.count else { return nil }
        guard
            refinements.contains(.addresses) && isAddress(at: end, of: text)
                || !refinements.contains(.dividedTokens) && unbroken.hasWord(from: end, of: text)
        else { return nil }
        let end = unbroken.end(from: end, of: text)
        add(-1, .entry, at: start..<end, [])
        return end
    }

    /// Skips a user name such as "@somebody", or an HTML character reference such as "&amp;".
    mutating func skipName(at position: Int, of text: Span<UInt8>) -> Int? {
        guard refinements.contains(.addresses) else { return nil }
        var end = position + 1
        if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
        while end < text.count, text[end].isLetterOrDigit || text[end] == UInt8(ascii: "_") {
            end += 1
        }
        guard end > position + 1 else { return nil }
        if text[position] == UInt8(ascii: "@") {
            add(-1, .entry, at: position..<end, [])
            return end
        }
        return end < text.count && text[end] == UInt8(ascii: ";") ? end + 1 : nil
    }

    /// Whether the character at `end` is a full stop or comma that ends a word and is not part of
    /// an emoticon such as "o.o".
    private static func endsClause(at end: Int, of text: Span<UInt8>) -> Bool {
        guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") else { return false }
        return end + 1 >= text.count || !text[end + 1].isLetterOrDigit
    }

    /// Whether a word continues as a web address: "https://…", "www.…", "ow.ly/…".
    private mutating func isAddress(at end: Int, of text: Span<UInt8>) -> Bool {
        if text[end] == UInt8(ascii: ":") {
            return end + 2 < text.count && text[end + 1] == UInt8(ascii: "/")
                && text[end + 2] == UInt8(ascii: "/")
        }
        return text[end] == UInt8(ascii: ".") && text[end + 1].isLetterOrDigit
            && unbroken.hasSlash(from: end, of: text)
    }
}
