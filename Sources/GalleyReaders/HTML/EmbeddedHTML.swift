// SPDX-License-Identifier: Apache-2.0

/// HTML that lies within another format, such as the body of a message.
enum EmbeddedHTML {
    /// Returns the visible text of HTML.
    ///
    /// Blocks are on lines of their own, white space is folded, and scripts, styles and comments are
    /// left out. Only the most frequent character references are decoded.
    static func text(_ html: String) -> String {
        var scan = PlainHTMLScan(Array(html.utf8))
        return scan.text()
    }
}

/// Goes once over the bytes of HTML and keeps what is not markup.
private struct PlainHTMLScan {
    private let bytes: [UInt8]
    private var place = 0
    private var lines: [String] = []
    private var line: [UInt8] = []

    /// Elements whose content is not shown.
    private static let hidden = ["script", "style", "title", "template", "noscript"]
    /// Elements that do not interrupt a line.
    private static let inline = [
        "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func text() -> String {
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "<"), skipMarkup() { continue }
            place += 1
            if !NewlineSearch.isSpace(byte) {
                line.append(byte)
            } else if !line.isEmpty, line.last != 0x20 {
                line.append(0x20)
            }
        }
        endLine()
        return lines.joined(separator: "\n")
    }

    private mutating func endLine() {
        if line.last == 0x20 { line.removeLast() }
        if !line.isEmpty { lines.append(CharacterReferences.decoded(line)) }
        line.removeAll()
    }

    /// Moves over a comment, or over a tag and what it hides; returns false if there is none.
    private mutating func skipMarkup() -> Bool {
        if bytes[place...].starts(with: "<!--".utf8) {
            place = end(of: "-->", from: place + 4)
            return true
        }
        var name = bytes[(place + 1)...].prefix(12).prefix { !" \t\r\n>".utf8.contains($0) }
        guard let first = name.first, Self.beginsTag(first) else { return false }
        let isEnd = first == UInt8(ascii: "/")
        if isEnd { name.removeFirst() }
        if name.last == UInt8(ascii: "/") { name.removeLast() }
        let element = name.map { (0x41...0x5A) ~= $0 ? $0 | 0x20 : $0 }
        place = end(of: ">", from: place + 1)
        if !isEnd, let hidden = Self.hidden.first(where: { element.elementsEqual($0.utf8) }) {
            place = end(of: ">", from: end(of: "</" + hidden, from: place))
        }
        if !Self.inline.contains(where: { element.elementsEqual($0.utf8) }) { endLine() }
        return true
    }

    /// Returns the index after the next occurrence of an ASCII text in lower case, or the end.
    private func end(of text: String, from start: Int) -> Int {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            let found = bytes[index..<index + wanted.count]
            if zip(found, wanted).allSatisfy({ $0 == $1 || ($1 >= 0x61 && $0 | 0x20 == $1) }) {
                return index + wanted.count
            }
            index += 1
        }
        return bytes.count
    }

    private static func beginsTag(_ byte: UInt8) -> Bool {
        "/!?".utf8.contains(byte) || (0x61...0x7A) ~= (byte | 0x20)
    }
}
