// SPDX-License-Identifier: Apache-2.0

/// The copies of a repeated line of a page.
package struct RepeatedGroup: Sendable, Hashable {
    /// How exactly copies of a line match, from the strictest to the loosest.
    package enum Match: String, Sendable, Hashable, CaseIterable {
        /// The same bytes.
        case exact

        /// The same words; case, punctuation, spaces or a credit differ.
        case normalised

        /// Most words are the same, by the Jaccard similarity of the sets of words.
        case near
    }

    /// The indices of the lines, in order; the first one is the original.
    package let lines: [Int]

    /// How exactly the others match the original: the loosest match among them.
    package let match: Match

    /// The role of the lines.
    package internal(set) var kind: LineRole

    /// A number for each line, by the numbers in its text.
    ///
    /// Lines with the same numbers in their texts share one; 0 means that there are none. Empty if
    /// all are 0, and if no line is only a near copy.
    let numbers: [Int]

    /// A number for each line, by what it says beyond the original.
    ///
    /// Lines that say the same share one; 0 means nothing. Empty if all are 0.
    let novelties: [Int]

    /// Whether the line after the first one is a copy that says all that the first says, and more.
    let isFirstNeedless: Bool

    /// The lines that repeat an earlier one: all but the first, and but those with numbers (a price,
    /// a date, a score) that no earlier line has.
    package var copies: [Int] {
        numbers.isEmpty ? Array(lines.dropFirst()) : repeated(numbers).map { lines[$0] }
    }

    /// The lines that can be removed without losing any words, except those of credits: a line that
    /// remains says the same.
    package var needless: [Int] {
        if novelties.isEmpty && !isFirstNeedless { return copies }
        let copies = Set(repeated(numbers))
        let later = repeated(novelties).filter(copies.contains)
        return ((isFirstNeedless ? [0] : []) + later).map { lines[$0] }
    }

    /// The indices, without the first, at which a figure is 0 or occurs again.
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
        // Without the original it is unknown what the others say beyond each other.
        let isKnown = kept[0] == 0 || match == .exact
        return RepeatedGroup(
            lines: kept.map { lines[$0] }, match: match, kind: kind,
            numbers: numbers.isEmpty ? [] : kept.map { numbers[$0] },
            novelties: novelties.isEmpty
                ? [] : kept.map { isKnown || novelties[$0] != 0 ? novelties[$0] : -1 - $0 },
            isFirstNeedless: isFirstNeedless && kept[...1] == [0, 1])
    }
}
