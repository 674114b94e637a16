// SPDX-License-Identifier: Apache-2.0

/// Reads the parts of templates that were not filled in: `{{ title }}`, `${name}`, `{% if x %}`,
/// `<%= title %>`, `%s`, `{first_name}`, `[object Object]`.
enum PlaceholderReader {
    private static let longest = 200

    /// Returns the bytes of the placeholder that begins at an offset; nil if there is none.
    static func placeholder(at start: Int, in bytes: borrowing Span<UInt8>) -> Range<Int>? {
        let end: Int?
        switch bytes[start] {
        case UInt8(ascii: "{"): end = braced(start, bytes)
        case UInt8(ascii: "$"): end = variable(start, bytes)
        case UInt8(ascii: "%"): end = conversion(start, bytes)
        case UInt8(ascii: "["): end = bytes.reads("[object object]", at: start) ? start + 15 : nil
        case UInt8(ascii: "<"):
            end = bytes.byte(start + 1) == UInt8(ascii: "%") ? close("%>", start + 2, bytes) : nil
        default: end = nil
        }
        guard let end, !EntityReader.isQuoted(start..<end, bytes) else { return nil }
        return start..<end
    }

    private static func braced(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        let before = bytes.byte(start - 1)
        // "f{x}", "\{x}", "_{x}" and "^{x}" are from programs and formulas.
        if before.isNameByte || [0x5C, 0x5E, 0x7B, 0x24].contains(before) { return nil }
        switch bytes.byte(start + 1) {
        case UInt8(ascii: "{"): return close("}}", start + 2, bytes)
        case UInt8(ascii: "%"): return close("%}", start + 2, bytes)
        default: return name(start, bytes)
        }
    }

    /// Returns the end of a template's part that begins with a name, a string or a sign.
    private static func close(
        _ text: String, _ start: Int, _ bytes: borrowing Span<UInt8>
    ) -> Int? {
        var index = start
        while bytes.byte(index) == 0x20 { index += 1 }
        let first = bytes.byte(index)
        guard
            first.isASCIILetter || [0x5F, 0x24, 0x3A, 0x23, 0x3D, 0x27, 0x22, 0x2D].contains(first)
        else { return nil }
        while index - start < longest {
            let byte = bytes.byte(index)
            if bytes.reads(text, at: index) { return index + text.utf8.count }
            if byte == 0x0A || [0x7B, 0x7D, 0x5C, 0x5E].contains(byte) { return nil }
            index += 1
        }
        return nil
    }

    /// Returns the end of `{name}` whose name is typical of programs: it has an underscore or a
    /// capital within, or it is one of the most frequent ones.
    private static func name(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        var index = start + 1
        while bytes.byte(index).isNameByte, index - start < 40 { index += 1 }
        guard bytes.byte(index) == UInt8(ascii: "}"), bytes.byte(start + 1).isASCIILowerCase else {
            return nil
        }
        let name = bytes.text(start + 1..<index)
        let isFrequent = ["title", "name", "date", "author", "url", "count"].contains(name)
        let hasBoundary = name.utf8.contains { $0 == UInt8(ascii: "_") || $0 &- 0x41 < 26 }
        return isFrequent || hasBoundary ? index + 1 : nil
    }

    /// Returns the end of `${name}`; the name has at least two characters, unlike in formulas.
    private static func variable(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        var index = start + 2
        while bytes.byte(index).isNameByte || bytes.byte(index) == 0x2E, index - start < 60 {
            index += 1
        }
        guard bytes.byte(index) == UInt8(ascii: "}"), index - start > 3,
            bytes.byte(start + 2).isASCIILetter, bytes.byte(index + 1) != UInt8(ascii: "$"),
            !isInTemplateString(start, bytes)
        else { return nil }
        return index + 1
    }

    /// Whether a backtick opens a string of JavaScript shortly before an offset.
    private static func isInTemplateString(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        var index = start - 1
        while start - index < longest, bytes.byte(index) != 0x0A {
            if bytes.byte(index) == UInt8(ascii: "`") { return true }
            index -= 1
        }
        return false
    }

    /// Returns the end of `%s`, `%d`, `%@` or `%1$s` that is a word of its own.
    private static func conversion(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        let before = bytes.byte(start - 1)
        guard before.isASCIISpace || before == UInt8(ascii: "(") else { return nil }
        // "100 %d" does not occur, but "5 % s" and "50 %" do.
        if before == 0x20, bytes.byte(start - 2).isASCIIDigit { return nil }
        var index = start + 1
        if bytes.byte(index).isASCIIDigit {
            guard bytes.byte(index + 1) == UInt8(ascii: "$") else { return nil }
            index += 2
        }
        guard [0x73, 0x64, 0x40].contains(bytes.byte(index)) else { return nil }
        let after = bytes.byte(index + 1)
        let ends = after.isASCIISpace || [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29].contains(after)
        return ends ? index + 1 : nil
    }
}
