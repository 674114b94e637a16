// SPDX-License-Identifier: Apache-2.0

/// The copies of a repeated line of a page.
package struct RepeatedGroup: Sendable, Hashable {
    /// How exactly copies of a line match, from the strictest to the loosest.
    package enum Match: String, Sendable, Hashable, CaseIterable {
        /// The same bytes.
        case exact

        /// The same words; case, punctuation, spaces or a credit differ.
        case normalised

        /// Most words are the same, as measured by the Jaccard similarity of the word sets.
        case near
    }

    /// The indices of the lines, in order; the first one is the original.
    package let lines: [Int]

    /// The loosest match between the original and another line of the group.
    package let match: Match

    /// The role of the lines.
    package internal(set) var kind: LineRole

    /// An id for each line, which depends on the numbers in the line's text.
    ///
    /// Lines that contain the same numbers have the same id; the id 0 means that a line contains no
    /// numbers. The array is empty if no line is a near copy.
    let numbers: [Int]

    /// An id for each line, which depends on the words that the line adds to the original.
    ///
    /// Lines that add the same words have the same id; the id 0 means that a line adds nothing. The
    /// array is empty if all lines match the original exactly.
    let novelties: [Int]

    /// Whether the line directly after the first one is a copy that contains all words of the first
    /// one and more.
    let isFirstNeedless: Bool

    /// The lines that repeat an earlier line: all except the first line and the lines with numbers
    /// (such as prices, dates or scores) that no earlier line contains.
    package var copies: [Int] {
        numbers.isEmpty ? Array(lines.dropFirst()) : repeated(numbers).map { lines[$0] }
    }

    /// The lines that can be removed because a line that remains contains all their words, except
    /// words of credits.
    package var needless: [Int] {
        if novelties.isEmpty && !isFirstNeedless { return copies }
        let copies = Set(repeated(numbers))
        let later = repeated(novelties).filter(copies.contains)
        return ((isFirstNeedless ? [0] : []) + later).map { lines[$0] }
    }

    /// The indices after the first at which a figure is 0 or has occurred before.
    private func repeated(_ figures: [Int]) -> [Int] {
        if figures.isEmpty { return Array(lines.indices.dropFirst()) }
        var known: Set = [0]
        return figures.indices.filter { index in
            !known.insert(figures[index]).inserted && index > 0
        }
    }

    init(
        lines: [Int], match: Match, kind: LineRole, numbers: [Int] = [],
        novelties: [Int] = [], isFirstNeedless: Bool = false
    ) {
        self.lines = lines
        self.match = match
        self.kind = kind
        self.numbers = numbers
        self.novelties = novelties
        self.isFirstNeedless = isFirstNeedless
    }
}

extension RepeatedGroup {
    /// A copy of the group with only the lines that pass a test; nil if fewer than two remain.
    package func keeping(_ isKept: (Int) -> Bool) -> RepeatedGroup? {
        let kept = lines.indices.filter { isKept(lines[$0]) }
        if kept.count == lines.count { return self }
        guard kept.count > 1 else { return nil }
        // Without the original, it is unknown which words a line adds to the other lines.
        let isKnown = kept[0] == 0 || match == .exact
        return RepeatedGroup(
            lines: kept.map { lines[$0] }, match: match, kind: kind,
            numbers: numbers.isEmpty ? [] : kept.map { numbers[$0] },
            novelties: novelties.isEmpty
                ? [] : kept.map { isKnown || novelties[$0] != 0 ? novelties[$0] : -1 - $0 },
            isFirstNeedless: isFirstNeedless && kept[...1] == [0, 1])
    }
}
