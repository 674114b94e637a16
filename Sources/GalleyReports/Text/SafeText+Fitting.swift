// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension SafeText {
    /// The maximum number of scalars of one character; further combining marks are left out.
    private static let mostScalars = 16
    private static let mostLines = 8

    /// The text in at most the given number of columns; a text that is too long ends with `…`.
    static func fitted(_ text: String, columns: Int) -> String {
        guard isTooLong(text, columns) else { return text }
        let (head, rest) = split(text, columns: max(columns - 1, 0))
        return rest.isEmpty ? head : columns > 0 ? head + "…" : ""
    }

    /// The end of the text in at most the given number of columns; a text that is too long begins
    /// with `…`.
    ///
    /// This is for paths, because their ends are what distinguishes them.
    static func fittedEnd(_ text: String, columns: Int) -> String {
        guard isTooLong(text, columns) else { return text }
        var room = columns - 1
        var tail: [String] = []
        for character in text.reversed() {
            room -= DisplayWidth.columns(of: String(character))
            guard room >= 0 else { break }
            tail.append(
                String(String.UnicodeScalarView(character.unicodeScalars.prefix(mostScalars))))
        }
        let mark = tail.count < text.count ? "…" : ""
        return columns > 0 ? mark + tail.reversed().joined() : ""
    }

    /// The text in lines of at most the given number of columns, broken at spaces if possible.
    ///
    /// A text of more than about eight lines ends with `…`.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in fitted(text, columns: columns * mostLines).split(separator: " ") {
            let joined = current.isEmpty ? String(word) : "\(current) \(word)"
            if DisplayWidth.columns(of: joined) <= columns {
                current = joined
                continue
            }
            if !current.isEmpty { lines.append(current) }
            current = String(word)
            while DisplayWidth.columns(of: current) > columns {
                let (head, rest) = split(current, columns: max(columns, 2))
                lines.append(head)
                current = rest
            }
        }
        return current.isEmpty ? lines : lines + [current]
    }

    /// The text, followed by spaces up to the given number of columns.
    static func padded(_ text: String, columns: Int) -> String {
        text + blanks(columns - DisplayWidth.columns(of: text))
    }

    /// The text, preceded by spaces up to the given number of columns.
    static func aligned(_ text: String, columns: Int) -> String {
        blanks(columns - DisplayWidth.columns(of: text)) + text
    }

    /// The given number of spaces.
    static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

    /// Whether the text has more columns, or many more bytes, than the given number of columns
    /// allows.
    private static func isTooLong(_ text: String, _ columns: Int) -> Bool {
        DisplayWidth.columns(of: text) > columns || text.utf8.count > columns * 8
    }

    /// The longest prefix that fits in the given number of columns, and the rest.
    private static func split(_ text: String, columns: Int) -> (head: String, rest: String) {
        var room = columns
        var head = ""
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            room -= DisplayWidth.columns(of: String(character))
            guard room >= 0 else { break }
            head.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(mostScalars))
            index = text.index(after: index)
        }
        return (head, String(text[index...]))
    }
}
