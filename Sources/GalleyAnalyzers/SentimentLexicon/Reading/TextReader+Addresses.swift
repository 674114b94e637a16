// SPDX-License-Identifier: Apache-2.0
import GalleyCore

extension TextReader {
    /// Reads on to the end of an address, an emoticon that begins with a letter, or a token that is
    /// not to be divided; nil if the word that ends at `end` is none of these.
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

    /// Skips a user's name such as "@somebody", or a character reference of HTML such as "&amp;".
    mutating func skipName(at position: Int, of text: Span<UInt8>) -> Int? {
        guard refinements.contains(.addresses) else { return nil }
        var end = position + 1
        if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
        while end < text.count, Self.isWord(text[end]) || text[end] == UInt8(ascii: "_") {
            end += 1
        }
        guard end > position + 1 else { return nil }
        if text[position] == UInt8(ascii: "@") {
            add(-1, .entry, at: position..<end, [])
            return end
        }
        return end < text.count && text[end] == UInt8(ascii: ";") ? end + 1 : nil
    }

    /// Whether a full stop or comma ends a word, and is not part of an emoticon such as "o.o".
    private static func endsClause(at end: Int, of text: Span<UInt8>) -> Bool {
        guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") else { return false }
        return end + 1 >= text.count || !Self.isWord(text[end + 1])
    }

    /// Whether a web address goes on behind a word: "https://…", "www.…", "ow.ly/…".
    private mutating func isAddress(at end: Int, of text: Span<UInt8>) -> Bool {
        if text[end] == UInt8(ascii: ":") {
            return end + 2 < text.count && text[end + 1] == UInt8(ascii: "/")
                && text[end + 2] == UInt8(ascii: "/")
        }
        return text[end] == UInt8(ascii: ".") && Self.isWord(text[end + 1])
            && unbroken.hasSlash(from: end, of: text)
    }
}
