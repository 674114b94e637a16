// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An entry of a list of widgets that can match no line.
public struct WidgetListFault: Sendable, Hashable {
    /// The line of the list, from 1.
    public let line: Int

    /// What is wrong: lower-case first word, no full stop.
    public let message: String

    /// Finds the first fault of a list.
    public init?(in list: String) {
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
