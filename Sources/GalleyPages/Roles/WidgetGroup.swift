// SPDX-License-Identifier: Apache-2.0

/// The widget lines of a page that have the same words.
package struct WidgetGroup: Sendable, Hashable {
    /// The indices of the lines, in order; there is at least one.
    package let lines: [Int]

    /// Groups lines by their words, in the order of the first line of each group.
    static func groups(of lines: [Int], _ words: PageWords) -> [WidgetGroup] {
        var places: [[UInt64]: Int] = [:]
        var groups: [[Int]] = []
        for line in lines {
            let place = places[Array(words.hashes[words.range(of: line)]), default: groups.count]
            if place == groups.count {
                places[Array(words.hashes[words.range(of: line)])] = place
                groups.append([])
            }
            groups[place].append(line)
        }
        return groups.map(WidgetGroup.init)
    }
}

/// Finds the lines that are buttons, counters and the like.
///
/// A widget line either is in the list of widgets, or has at most two words and twelve characters
/// and is directly before or after a repeated headline or caption. No widget line ends with
/// punctuation.
struct WidgetFinder {
    let words: PageWords
    let lists: PageLists

    private static let mostCharacters = 12

    /// The indices of the widget lines.
    ///
    /// - Parameters:
    ///   - roles: the role of each line.
    ///   - isRepeated: whether each line belongs to a repeated group.
    ///   - isProse: whether each line is prose; lines of code, verses and tables are not widgets.
    func widgets(roles: [LineRole], isRepeated: [Bool], isProse: [Bool]) -> [Int] {
        words.counts.indices.filter { line in
            isProse[line] && isShort(line) && !isRepeated[line]
                && (isListed(line)
                    || words.lengths[line] <= Self.mostCharacters
                        && isBeside(line, roles, isRepeated))
        }
    }

    private func isShort(_ line: Int) -> Bool {
        words.counts[line] <= PageLists.mostWordsOfWidget && !words.range(of: line).isEmpty
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
