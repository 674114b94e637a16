// SPDX-License-Identifier: Apache-2.0

/// A tag, a comment or a declaration of HTML in a text.
struct MarkupTag {
    /// The bytes, from "<" to ">".
    let range: Range<Int>
    /// The name in small letters; empty for a comment or a declaration.
    let name: String
    /// Whether the tag ends an element.
    let isClosing: Bool
    /// Whether the tag has an attribute with a value.
    let hasAttributes: Bool

    private static let longest = 8192

    /// Reads the tag that begins at "<"; nil if there is none that HTML knows.
    init?(at start: Int, in bytes: borrowing Span<UInt8>) {
        var index = start + 1
        isClosing = bytes.byte(index) == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let first = index
        while bytes.byte(index).isNameByte, index - first < 16 { index += 1 }
        name = bytes.text(first..<index).lowercased()
        guard Self.names.contains(name) else { return nil }
        var attributes = MarkupAttributes(from: index, limit: start + Self.longest)
        guard let end = attributes.end(in: bytes) else { return nil }
        hasAttributes = attributes.hasValues
        range = start..<end
    }

    /// Makes a comment, whose name is empty, or a declaration.
    init(_ name: String, _ range: Range<Int>) {
        self.range = range
        self.name = name
        isClosing = false
        hasAttributes = true
    }

    /// Whether the element begins on a line of its own.
    var isBlock: Bool { Self.blocks.contains(name) }

    /// Whether the element has no content and no end tag.
    var isVoid: Bool { Self.voids.contains(name) }

    /// Whether the tag belongs to the frame of a whole page of HTML.
    var isFrame: Bool { ["html", "head", "body", "meta", "title", "!doctype"].contains(name) }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }

    private static let blocks = words(
        "address article aside blockquote br center dd details dir div dl dt fieldset figcaption "
            + "figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hr legend li main menu "
            + "nav ol optgroup option p pre script section style table tbody td tfoot th thead "
            + "tr ul")
    private static let voids = words("br hr wbr img input meta link area base col embed source")
    private static let inline = words(
        "a abbr acronym applet area audio b base basefont bdi bdo big body button canvas caption "
            + "cite code col colgroup del dfn em embed font head html i iframe img input ins "
            + "kbd label link map mark meta noscript object param picture q s samp select small "
            + "source span strike strong sub sup svg textarea time title tt u var video wbr")
    private static let names = blocks.union(inline)
}

/// The attributes of a tag: `name`, `name=value`, `name="value"`.
private struct MarkupAttributes {
    private var index: Int
    private let limit: Int
    /// Whether an attribute has a value that is not empty.
    private(set) var hasValues = false

    init(from index: Int, limit: Int) {
        self.index = index
        self.limit = limit
    }

    /// The attributes that need no value.
    private static let withoutValue: Set<String> = [
        "allowfullscreen", "async", "autoplay", "checked", "controls", "defer", "disabled",
        "hidden", "itemscope", "loop", "multiple", "muted", "noshade", "novalidate", "nowrap",
        "readonly", "required", "selected",
    ]

    /// Reads to the ">" of the tag and returns the offset after it; nil if something else than
    /// attributes comes first.
    mutating func end(in bytes: borrowing Span<UInt8>) -> Int? {
        while index < min(limit, bytes.count) {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if byte.isASCIISpace || byte == UInt8(ascii: "/") {
                index += 1
            } else if !readAttribute(bytes) {
                return nil
            }
        }
        return nil
    }

    private mutating func readAttribute(_ bytes: borrowing Span<UInt8>) -> Bool {
        let first = index
        guard
            bytes.byte(first - 1).isASCIISpace || bytes.byte(first - 1) == 0x22
                || bytes.byte(first - 1) == 0x27
        else { return false }
        while Self.isName(bytes.byte(index)), index < limit { index += 1 }
        guard index > first else { return false }
        let name = bytes.text(first..<index).lowercased()
        guard bytes.byte(index) == UInt8(ascii: "=") else {
            return Self.withoutValue.contains(name)
        }
        index += 1
        return readValue(bytes)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.isNameByte || [0x2D, 0x3A, 0x2E, 0x40].contains(byte)
    }

    private mutating func readValue(_ bytes: borrowing Span<UInt8>) -> Bool {
        let quote = bytes.byte(index)
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { index += 1 }
        let first = index
        let end = min(limit, bytes.count)
        while index < end {
            let byte = bytes[index]
            if isQuoted ? byte == quote : byte.isASCIISpace || byte == UInt8(ascii: ">") { break }
            if !isQuoted, byte == UInt8(ascii: "<") || byte == 0x22 { return false }
            index += 1
        }
        guard index < end else { return false }
        if index > first { hasValues = true }
        if isQuoted { index += 1 }
        return true
    }
}
