// SPDX-License-Identifier: Apache-2.0

/// HTML inside another format: the content of an item of a feed, or a chapter of a book.
///
/// Tags and what browsers do not show are removed; the text of each block is on a line of its own.
enum EmbeddedHTML {
    /// Returns the text of HTML, without white space at both ends.
    static func text(_ html: String) -> String {
        var scan = HTMLScan(Array(html.utf8))
        return scan.converted()
    }

    /// Returns the characters of a reference of HTML; nil if HTML has no such reference.
    ///
    /// - Parameter name: the reference without the ampersand and the semicolon, such as `nbsp` or
    ///   `#160`.
    static func entity(_ name: String) -> String? {
        HTMLScan.scalar(Array(name.utf8)[...]).map { String(Character($0)) }
    }
}

/// Removes the markup of HTML in one pass.
private struct HTMLScan {
    private let html: [UInt8]
    private var place = 0
    private var text: [UInt8] = []
    /// The white space before the next text: none, a space or a line end.
    private var gap: UInt8?
    /// The number of elements `pre` in which the place is.
    private var preDepth = 0

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd",
        "details",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4",
        "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "option",
        "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "ul",
    ]
    private static let unseen: Set<String> = [
        "canvas", "head", "iframe", "noscript", "object", "script", "select", "style", "svg",
        "template",
        "textarea", "title",
    ]
    /// The longest name of an entity, with some space.
    private static let longestName = 32

    init(_ html: [UInt8]) {
        self.html = html
    }

    mutating func converted() -> String {
        while place < html.count {
            switch html[place] {
            case UInt8(ascii: "<"): markup()
            case UInt8(ascii: "&"): reference()
            default: character(html[place])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func character(_ byte: UInt8) {
        place += 1
        if byte == 0x20 || (0x09...0x0D) ~= byte {
            separate(preDepth > 0 && byte == 0x0A ? 0x0A : 0x20)
        } else {
            append([byte])
        }
    }

    private mutating func append(_ bytes: some Sequence<UInt8>) {
        if let gap, !text.isEmpty { text.append(gap) }
        gap = nil
        text += bytes
    }

    private mutating func separate(_ byte: UInt8) { gap = gap == 0x0A ? gap : byte }

    /// Reads a reference to a character; anything else that begins with "&" is text.
    private mutating func reference() {
        let rest = html[(place + 1)...].prefix(Self.longestName)
        let name = rest.prefix {
            (0x30...0x39) ~= $0 || (0x41...0x5A) ~= $0 | 0x20 || $0 == 0x23
                || (0x61...0x7A) ~= $0
        }
        let isClosed = rest.dropFirst(name.count).first == UInt8(ascii: ";")
        guard let scalar = Self.scalar(name), isClosed || name.first == 0x23 else {
            return character(html[place])
        }
        place += 1 + name.count + (isClosed ? 1 : 0)
        if scalar == "\u{A0}" { return separate(0x20) }
        append(String(Character(scalar)).utf8)
    }

    fileprivate static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        guard name.first == UInt8(ascii: "#") else {
            return HTMLEntityTable.numbers[text].flatMap(Unicode.Scalar.init)
        }
        let digits = text.dropFirst()
        let isHexadecimal = digits.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A ? Unicode.Scalar($0) : nil }
    }

    /// Reads a tag, a comment or a declaration.
    private mutating func markup() {
        let next = place + 1 < html.count ? html[place + 1] : 0
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
        let isEnd = next == UInt8(ascii: "/")
        let nameStart = place + (isEnd ? 2 : 1)
        guard nameStart < html.count, (0x61...0x7A) ~= html[nameStart] | 0x20 else {
            return character(html[place])
        }
        let name = self.name(at: nameStart)
        let isEmpty = skipTag(from: nameStart + name.utf8.count)
        if Self.blocks.contains(name) { separate(0x0A) }
        if name == "pre" { preDepth = max(preDepth + (isEnd ? -1 : isEmpty ? 0 : 1), 0) }
        if !isEnd, !isEmpty, Self.unseen.contains(name) { skipElement(name) }
    }

    private func name(at start: Int) -> String {
        let end = html[start...].firstIndex { byte in
            byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        }
        return String(decoding: html[start..<(end ?? html.count)], as: UTF8.self).lowercased()
    }

    /// Moves behind a tag; returns whether the tag is that of an empty element.
    private mutating func skipTag(from start: Int) -> Bool {
        var quote: UInt8?
        place = start
        while place < html.count {
            let byte = html[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return html[place - 2] == UInt8(ascii: "/")
            }
        }
        return false
    }

    /// Moves behind a comment, a declaration or an instruction; the text of a CDATA section stays.
    private mutating func declaration() {
        let rest = html[place...]
        let (opening, closing) =
            rest.starts(with: "<!--".utf8)
            ? (4, "-->")
            : rest.starts(with: "<![CDATA[".utf8) ? (9, "]]>") : (2, ">")
        let content = min(place + opening, html.count)
        let end = html[content...].firstRange(of: Array(closing.utf8))
        if opening == 9 { append(html[content..<(end?.lowerBound ?? html.count)]) }
        place = end?.upperBound ?? html.count
    }

    /// Moves behind the end tag of an element that browsers do not show.
    private mutating func skipElement(_ name: String) {
        while let start = html[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = start + 1
            guard place < html.count, html[place] == UInt8(ascii: "/"),
                self.name(at: place + 1) == name
            else { continue }
            _ = skipTag(from: place + 1 + name.utf8.count)
            return
        }
        place = html.count
    }
}
