// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// An entry of a list of widgets that no line can match.
package struct WidgetListFault: Sendable, Hashable {
    /// The number of the line in the list, from 1.
    package let line: Int

    /// The fault, for a diagnostic: lower-case first word, no full stop.
    package let message: String

    /// Finds the first fault of a list; nil if there is none.
    ///
    /// - Parameter list: the text of the list, with one entry per line.
    package init?(in list: String) {
        for (index, text) in ExactText(list).lines.enumerated() {
            let entry = String(text.prefix { $0 != "#" })
            let words = PageWords(of: entry)
            if words.counts[0] > PageLists.mostWordsOfWidget {
                message = "the entry has \(words.counts[0]) words"
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
