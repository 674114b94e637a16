// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Text of documents, made harmless for a screen.
///
/// Scraped pages may contain escape sequences that move the cursor or rename the window, and bidi
/// controls that make a line read as something else. Both are made visible or dropped.
///
/// A report is only for reading, so a harmful character is replaced by one symbol or dropped.
/// Messages use `VisibleText` of `GalleyCore` instead, which writes escapes, because in messages
/// every character of a name or an option matters.
package enum SafeText {
    /// The text without anything that controls a terminal or the direction of writing.
    ///
    /// Control characters become visible symbols (`␛`), and C1 control characters become `�`.
    /// Invisible format characters are dropped, except the joiners and tags that scripts and emoji
    /// need.
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

    /// The text without the commands that CI systems execute anywhere in a log line: `##[` and
    /// `##vso[`.
    ///
    /// The first character of each command is replaced by one that looks similar.
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

    /// The text without the command `::`, which CI systems execute at the beginning of a log line.
    static func withoutLineCommand(_ text: String) -> String {
        let head = text.unicodeScalars.prefix { $0.properties.isWhitespace }
        let rest = text.unicodeScalars[head.endIndex...]
        guard rest.starts(with: "::".unicodeScalars) else { return text }
        return String(head) + "∶" + String(rest.dropFirst())
    }

    /// The text on one line: each run of white space becomes one space, and both ends are trimmed.
    package static func line(_ text: String) -> String {
        if isPlain(text), !hasUnevenBlanks(text) { return text }
        let pieces = text.unicodeScalars.split { isBlank($0) }
        return neutral(pieces.map { String($0) }.joined(separator: " "))
    }

    /// The text on one line, shortened if it is too long to read, because some words are a megabyte
    /// long.
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

    /// Whether the text begins or ends with a space or has several spaces in a row.
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
