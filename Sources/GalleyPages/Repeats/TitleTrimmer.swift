// SPDX-License-Identifier: Apache-2.0

/// Finds the titles of browser windows, which consist of a headline, a bar or a dash, and the name
/// of the site: "City Opens Swimming Pool | The Harbour Post".
///
/// Only a line at the start of a page, or at the start of another part of it, can be such a title.
struct TitleTrimmer {
    let words: PageWords

    /// Whether each line is one of the first lines of a part of the page.
    private let isAtStart: [Bool]

    /// The maximum number of words of a site's name.
    private static let longestName = 6
    /// The number of lines at the start of a part that can be titles.
    private static let firstLines = 3
    /// The minimum number of words of a headline.
    private static let shortest = 2

    init(_ table: LineTable, _ words: PageWords) {
        self.words = words
        var isAtStart = Array(repeating: false, count: table.lines.count)
        var start = 0
        for (place, line) in table.filled.enumerated() {
            if place > 0, line - table.filled[place - 1] > 2 { start = place }
            isAtStart[line] = place - start < Self.firstLines
        }
        self.isAtStart = isAtStart
    }

    /// Returns the words of a line before the name of the site; nil if the line is not a title.
    func headline(of line: Int) -> Range<Int>? {
        let all = words.range(of: line)
        guard isAtStart[line], words.shapes[line].contains(.hasBar),
            let bar = all.dropFirst().last(where: { words.marks[$0].contains(.bar) }),
            bar - all.lowerBound >= Self.shortest, all.upperBound - bar <= Self.longestName
        else { return nil }
        return all.lowerBound..<bar
    }
}
