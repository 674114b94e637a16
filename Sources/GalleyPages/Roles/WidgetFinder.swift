// SPDX-License-Identifier: Apache-2.0

/// Finds lines of buttons, counters and the like.
///
/// A widget line has at most two words and twelve characters and no punctuation at its end, and
/// stands in the list or beside a repeated headline or caption with no blank line between them.
struct WidgetFinder {
    let words: PageWords
    let lists: PageLists

    private static let mostCharacters = 12

    /// The indices of the widget lines; `roles` says what the other lines are.
    func widgets(roles: [LineRole], isRepeated: [Bool]) -> [Int] {
        words.counts.indices.filter { line in
            isShort(line) && !isRepeated[line]
                && (isListed(line) || isBeside(line, roles, isRepeated))
        }
    }

    private func isShort(_ line: Int) -> Bool {
        words.counts[line] <= PageLists.mostWordsOfWidget && !words.range(of: line).isEmpty
            && words.lengths[line] <= Self.mostCharacters
            && !words.shapes[line].contains(.endsWithPunctuation)
    }

    private func isListed(_ line: Int) -> Bool {
        lists.widgets.contains(Array(words.hashes[words.range(of: line)]))
    }

    private func isBeside(_ line: Int, _ roles: [LineRole], _ isRepeated: [Bool]) -> Bool {
        [line - 1, line + 1].contains { neighbour in
            roles.indices.contains(neighbour) && isRepeated[neighbour]
                && (roles[neighbour] == .headline || roles[neighbour] == .caption)
        }
    }
}
