// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension String {
    /// The text in quotes for a message: on one line, not too long, without invisible characters.
    var quoted: String { "'\(shown())'" }

    /// Returns the text for a message, shortened to `limit` characters.
    func shown(limit: Int = 60) -> String {
        let visible = prefix(limit).map(\.visible).joined()
        return dropFirst(limit).isEmpty ? visible : visible + "…"
    }
}

extension Character {
    /// The character, or its escape if a terminal would interpret it instead of displaying it.
    var visible: String {
        guard unicodeScalars.contains(where: VisibleText.needsEscape) else { return String(self) }
        return unicodeScalars.map {
            VisibleText.needsEscape($0) ? VisibleText.escape($0) : String($0)
        }.joined()
    }
}
