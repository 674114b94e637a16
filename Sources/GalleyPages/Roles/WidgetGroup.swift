// SPDX-License-Identifier: Apache-2.0

/// Widget lines of a page that say the same.
public struct WidgetGroup: Sendable, Hashable {
    /// The indices of the lines, in order; there may be only one.
    public let lines: [Int]

    /// Gathers lines of the same words, in the order of their first lines.
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
