// SPDX-License-Identifier: Apache-2.0

import GalleyCore

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
        guard unicodeScalars.contains(where: VisibleText.needsEscape) else { return String(self) }
        return unicodeScalars.map {
            VisibleText.needsEscape($0) ? VisibleText.escape($0) : String($0)
        }.joined()
    }
}
