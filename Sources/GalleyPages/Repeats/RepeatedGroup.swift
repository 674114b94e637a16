// SPDX-License-Identifier: Apache-2.0

/// Lines of a page that say the same.
public struct RepeatedGroup: Sendable, Hashable {
    /// The indices of the lines in order; the first is the original.
    public let lines: [Int]

    /// How like the others are to the original: the loosest match among them.
    public let match: LineMatch

    /// What the line is.
    public internal(set) var kind: LineRole

    /// For each line a figure of the numbers in it.
    ///
    /// Lines with the same numbers have the same figure; 0 stands for none, or for lines that are
    /// more than nearly the same. Empty if all are 0.
    let numbers: [Int]

    /// For each line a figure of what it says beside the original.
    ///
    /// Lines with the same figure say the same; 0 stands for nothing. Empty if all are 0.
    let novelties: [Int]

    /// Whether the next line, which is among them, says all that the first says, and more.
    let isFirstNeedless: Bool

    /// The lines that repeat the original: all but the first, and but those that have numbers (a
    /// price, a date, a score) which no line before has.
    public var copies: [Int] {
        numbers.isEmpty ? Array(lines.dropFirst()) : repeated(numbers).map { lines[$0] }
    }

    /// The lines without which no word of the page is lost, but those of credits: what they say
    /// stands in a line that is left.
    public var needless: [Int] {
        if novelties.isEmpty && !isFirstNeedless { return copies }
        let copies = Set(repeated(numbers))
        let later = repeated(novelties).filter(copies.contains)
        return ((isFirstNeedless ? [0] : []) + later).map { lines[$0] }
    }

    /// The indices of the figures that are 0 or stood before, the first left out.
    private func repeated(_ figures: [Int]) -> [Int] {
        if figures.isEmpty { return Array(lines.indices.dropFirst()) }
        var known: Set = [0]
        return figures.indices.filter { index in
            !known.insert(figures[index]).inserted && index > 0
        }
    }

    init(
        lines: [Int], match: LineMatch, kind: LineRole, numbers: [Int] = [],
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
    /// The group without the lines for which a test fails; nil if fewer than two are left.
    public func keeping(_ isKept: (Int) -> Bool) -> RepeatedGroup? {
        let kept = lines.indices.filter { isKept(lines[$0]) }
        if kept.count == lines.count { return self }
        guard kept.count > 1 else { return nil }
        // Without the original nobody knows what the others say beside each other.
        let isKnown = kept[0] == 0 || match == .exact
        return RepeatedGroup(
            lines: kept.map { lines[$0] }, match: match, kind: kind,
            numbers: numbers.isEmpty ? [] : kept.map { numbers[$0] },
            novelties: novelties.isEmpty
                ? [] : kept.map { isKnown || novelties[$0] != 0 ? novelties[$0] : -1 - $0 },
            isFirstNeedless: isFirstNeedless && kept[...1] == [0, 1])
    }
}
