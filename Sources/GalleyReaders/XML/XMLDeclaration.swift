// SPDX-License-Identifier: Apache-2.0

/// The encoding that the first bytes of an XML text state (XML 1.0, appendix F).
struct XMLDeclaration {
    /// The number of first bytes that are looked at.
    static let length = 512

    /// The encoding; nil if none is stated.
    let encoding: TextEncoding?
    /// The stated label, if no encoding has this label.
    let unknownLabel: String?

    /// Looks at the first bytes of a text without a byte order mark.
    init(_ head: ArraySlice<UInt8>) {
        encoding = Self.byWidth(head) ?? Self.label(head).flatMap(Self.narrow)
        let label = Self.label(head)
        let isKnown = encoding != nil || label.flatMap(TextEncoding.init(label:)) != nil
        unknownLabel = isKnown ? nil : label
    }

    /// The encoding whose units have more than one byte, by the zeros in "<" or "<?".
    private static func byWidth(_ head: ArraySlice<UInt8>) -> TextEncoding? {
        if head.starts(with: [0x3C, 0, 0, 0]) { return .utf32LittleEndian }
        if head.starts(with: [0, 0, 0, 0x3C]) { return .utf32BigEndian }
        if head.starts(with: [0x3C, 0]) { return .utf16LittleEndian }
        return head.starts(with: [0, 0x3C]) ? .utf16BigEndian : nil
    }

    /// The encoding of a label in a declaration that is readable as ASCII; nil if the encoding cannot
    /// be that of such a text.
    private static func narrow(_ label: String) -> TextEncoding? {
        guard let encoding = TextEncoding(label: label) else { return nil }
        let isWide =
            encoding.name.utf8.starts(with: "utf-16".utf8)
            || encoding.name.utf8.starts(with: "utf-32".utf8)
        return isWide ? nil : encoding
    }

    /// The label in the declaration; nil if there is none.
    private static func label(_ head: ArraySlice<UInt8>) -> String? {
        let head = head.prefix(length).drop(while: XMLText.isSpace)
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
            let place = head[..<end].firstRange(of: Array("encoding".utf8))
        else { return nil }
        let rest = head[place.upperBound..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return nil }
        let label = rest.dropFirst().prefix { $0 != quote && $0 >= 0x20 && $0 < 0x7F }
        return String(decoding: label, as: UTF8.self)
    }
}
