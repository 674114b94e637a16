// SPDX-License-Identifier: Apache-2.0

/// The tags of a wiki text.
struct WikiTag {
    /// The name in lower case.
    let name: String
    /// Whether it is an end tag, and whether it is the tag of an empty element.
    let isEnd, isEmpty: Bool
    /// The offset behind the tag.
    let end: Int

    /// The longest tag; a longer one is text.
    private static let longest = 1 << 10
    /// The elements whose content does not belong to the text of the page.
    static let unread: Set<String> = [
        "ce", "chem", "gallery", "graph", "hiero", "imagemap", "indicator", "mapframe", "maplink",
        "math", "ref", "references", "score", "section", "style", "syntaxhighlight", "source",
        "templatedata", "templatestyles", "timeline",
    ]
    /// The elements whose content contains no markup.
    static let literal: Set<String> = ["nowiki", "pre"]
    /// The elements that end a line.
    static let breaks: Set<String> = [
        "blockquote", "br", "center", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "poem", "pre",
        "table", "td", "th", "tr", "ul",
    ]

    /// Reads the tag at an offset; nil if there is none.
    init?(_ text: [UInt8], at place: Int) {
        let isEnd = place + 1 < text.count && text[place + 1] == UInt8(ascii: "/")
        let start = place + (isEnd ? 2 : 1)
        let rest = text[min(start, text.count)...].prefix(Self.longest)
            .prefix { $0 != UInt8(ascii: "<") }
        guard let first = rest.first, 0x61...0x7A ~= first | 0x20,
            let close = rest.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let name = rest.prefix { byte in
            0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
        }
        self.name = String(decoding: name, as: UTF8.self).lowercased()
        self.isEnd = isEnd
        isEmpty = text[close - 1] == UInt8(ascii: "/")
        end = close + 1
    }

    /// Whether the brackets within the element are no markup of the page.
    var isOpaque: Bool {
        !isEnd && !isEmpty && (Self.literal.contains(name) || Self.unread.contains(name))
    }

    /// Returns the offset behind a comment; nil if none begins at the place.
    static func endOfComment(_ text: [UInt8], _ place: Int) -> Int? {
        guard text[place...].starts(with: "<!--".utf8) else { return nil }
        return text[min(place + 4, text.count)...].firstRange(of: Array("-->".utf8))?.upperBound
            ?? text.count
    }

    /// Returns the place of the end tag of an element; nil if it has none.
    func endOfContent(_ text: [UInt8]) -> Range<Int>? {
        var place = end
        while let found = text[place...].firstIndex(of: UInt8(ascii: "<")) {
            if let tag = WikiTag(text, at: found), tag.isEnd, tag.name == name {
                return found..<tag.end
            }
            place = found + 1
        }
        return nil
    }
}
