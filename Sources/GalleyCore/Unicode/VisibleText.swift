// SPDX-License-Identifier: Apache-2.0

/// Makes text safe for terminals and for logs that interpret lines as commands.
///
/// Messages quote text from users, files, plug-ins and documents. A quoted character that could
/// move the cursor, change the direction of writing, begin a new line or begin a workflow command
/// is shown as an escape, for example `\u{1b}`.
package enum VisibleText {
    /// Returns a message as a single line, in which all unsafe characters are escaped.
    package static func line(_ text: String) -> String { safe(text, keepsLines: false) }

    /// Returns text of several lines: line feeds and tabs are kept, and other characters are
    /// escaped as in `line(_:)`.
    package static func lines(_ text: String) -> String { safe(text, keepsLines: true) }

    /// Whether a scalar must be escaped: a control character, a line separator, or a format
    /// character such as a mark of writing direction, but not a joiner.
    package static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
        case .format: return !joiners.contains(scalar)
        default: return false
        }
    }

    /// Returns a visible notation for a scalar, such as `\u{1b}`.
    package static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16))}"
        }
    }

    /// Whether a text begins with `##[` or `##vso[`, which begin a command at any position of a
    /// line.
    package static func beginsCommand(_ rest: some Sequence<Unicode.Scalar>) -> Bool {
        var scalars = rest.makeIterator()
        guard scalars.next() == "#", scalars.next() == "#" else { return false }
        for expected: Unicode.Scalar in ["v", "s", "o"] {
            guard let scalar = scalars.next() else { return false }
            if scalar == "[", expected == "v" { return true }
            guard scalar == expected || scalar.properties.lowercaseMapping == String(expected)
            else { return false }
        }
        return scalars.next() == "["
    }

    /// Characters that are invisible but part of ordinary words and emoji.
    private static let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}", "\u{AD}"]

    /// The characters that begin a command at the start of a line, also after white space.
    private static let lineCommand: [Unicode.Scalar] = [":", ":"]

    private static func safe(_ text: String, keepsLines: Bool) -> String {
        if isPlain(text, keepsLines: keepsLines) { return text }
        let scalars = Array(text.unicodeScalars)
        var safe = String.UnicodeScalarView()
        var isAtStart = true
        for (index, scalar) in scalars.enumerated() {
            let rest = scalars[index...]
            let isKept = keepsLines && (scalar == "\n" || scalar == "\t")
            let begins = isAtStart && rest.starts(with: lineCommand) || beginsCommand(rest)
            let isEscaped = !isKept && (begins || needsEscape(scalar))
            if isEscaped {
                safe.append(contentsOf: escape(scalar).unicodeScalars)
            } else {
                safe.append(scalar)
            }
            let isBlank = isAtStart && scalar.properties.isWhitespace
            isAtStart = !isEscaped && (scalar == "\n" || isBlank)
        }
        return String(safe)
    }

    /// Whether the text is printable ASCII and contains no start of a command, which is true of
    /// almost every text.
    private static func isPlain(_ text: String, keepsLines: Bool) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            let isPrintable = byte >= 0x20 && byte < 0x7F
            let isKept = keepsLines && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t"))
            guard isPrintable || isKept else { return false }
            if byte == before, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") {
                return false
            }
            before = byte
        }
        return true
    }
}
