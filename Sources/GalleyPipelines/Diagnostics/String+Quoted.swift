// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text in quotes as a message shows it: on one line, not too long, nothing invisible.
    var quoted: String { "'\(shown())'" }

    /// The text as a message shows it, cut to a number of characters.
    func shown(limit: Int = 60) -> String {
        let visible = prefix(limit).map(\.visible).joined()
        return dropFirst(limit).isEmpty ? visible : visible + "…"
    }
}

extension Character {
    /// The character, or an escape of it if a terminal would obey it instead of showing it.
    var visible: String {
        guard unicodeScalars.contains(where: \.needsEscape) else { return String(self) }
        return unicodeScalars.map { $0.needsEscape ? $0.escape : String($0) }.joined()
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a control, a line separator or one that turns the direction of text.
    fileprivate var needsEscape: Bool {
        if (0x20..<0x7F).contains(value) { return false }
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
        case .format: return !Self.joiners.contains(self)
        default: return false
        }
    }

    /// A notation for the scalar that is visible.
    fileprivate var escape: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16))}"
        }
    }

    /// Invisible, but part of ordinary words and emoji.
    private static let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}", "\u{AD}"]
}
