// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A fault of an entry in a widget list: no line of a page can match the entry.
package struct WidgetListFault: Sendable, Hashable {
    /// The number of the entry's line in the list, counted from 1.
    package let line: Int

    /// The description of the fault for a diagnostic: it begins in lower case and has no full stop.
    package let message: String

    /// Finds the first fault in a widget list; returns nil if there is none.
    ///
    /// - Parameter list: the text of the list, with one entry per line.
    package init?(in list: String) {
        for (index, text) in ExactText(list).lines.enumerated() {
            let entry = String(text.prefix { $0 != "#" })
            let words = PageWords(of: entry)
            if words.counts[0] > PageLists.mostWordsOfWidget {
                message =
                    "the entry has \(words.counts[0]) words, expected at most \(PageLists.mostWordsOfWidget)"
            } else if words.hashes.isEmpty && !entry.allSatisfy(\.isWhitespace) {
                message = "the entry has no letter and no digit"
            } else {
                continue
            }
            line = index + 1
            return
        }
        return nil
    }
}
