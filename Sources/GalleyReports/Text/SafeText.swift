// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Text of documents, made harmless for a screen.
///
/// Scraped pages may contain escape sequences that move the cursor or rename the window, and bidi
/// controls that make a line read as something else. Both are made visible or dropped.
///
/// Reports are for reading, so one picture or nothing replaces a character. `VisibleText` of the core
/// writes escapes instead, for messages in which every character of a name or an option matters.
package enum SafeText {
    /// The text without anything that controls a terminal or the direction of writing.
    ///
    /// Control characters become their pictures (`␛`), those of C1 become `�`. Invisible format
    /// characters are dropped, except the joiners and tags of scripts and emoji.
    static func neutral(_ text: String) -> String {
        if isPlain(text) || !text.unicodeScalars.contains(where: isSuspect) { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isSuspect(scalar) else {
                safe.append(scalar)
                continue
            }
            if let shown = picture(of: scalar) { safe.append(shown) }
        }
        return String(safe)
    }

    /// The text without the commands that logs obey anywhere in a line: `##[` and `##vso[`.
    ///
    /// Their first character becomes one that looks alike.
    static func withoutCommands(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
        let scalars = text.unicodeScalars
        var shown = String.UnicodeScalarView()
        for index in scalars.indices {
            let isCommand = VisibleText.beginsCommand(scalars[index...])
            shown.append(isCommand ? "♯" : scalars[index])
        }
        return String(shown)
    }

    /// The text without the command `::` that logs obey at the beginning of a line.
    static func withoutLineCommand(_ text: String) -> String {
        let head = text.unicodeScalars.prefix { $0.properties.isWhitespace }
        let rest = text.unicodeScalars[head.endIndex...]
        guard rest.starts(with: "::".unicodeScalars) else { return text }
        return String(head) + "∶" + String(rest.dropFirst())
    }

    /// The text on one line: each run of white space is one space, and there is none at the ends.
    package static func line(_ text: String) -> String {
        if isPlain(text), !hasUnevenBlanks(text) { return text }
        let pieces = text.unicodeScalars.split { isBlank($0) }
        return neutral(pieces.map { String($0) }.joined(separator: " "))
    }

    /// The text on one line, shortened if it is too long to read: some words have a megabyte.
    static func short(_ text: String) -> String {
        guard text.utf8.count > longest else { return line(text) }
        return line(String(text.unicodeScalars.prefix(longest / 4)) + "…")
    }

    private static let longest = 2000

    /// The text with visible white space: `␠`, `␉`, `␊`.
    static func visible(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(scalar == " " ? "␠" : scalar)
        }
        return neutral(String(shown))
    }

    /// Whether the text is printable ASCII, like most of a report.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 &- 0x20 < 0x5F }
    }

    /// Whether there are spaces at an end or several in a row.
    private static func hasUnevenBlanks(_ text: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte == UInt8(ascii: " "), before == byte { return true }
            before = byte
        }
        return !text.isEmpty && before == UInt8(ascii: " ")
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x20 || scalar.value > 0x7E else { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        case .format: return !isJoiner(scalar)
        default: return false
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0xE0020...0xE007F: true
        default: false
        }
    }

    private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "␡"
        case 0x80...0x9F: "\u{FFFD}"
        case 0x2028, 0x2029: " "
        default: nil
        }
    }
}
