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
    /// more than nearly the same.
    let numbers: [Int]

    /// The lines that say nothing new: all but the first, and but those that have numbers (a
    /// price, a date, a score) which no line before has.
    public var copies: [Int] {
        lines.indices.dropFirst()
            .filter { numbers[$0] == 0 || numbers[..<$0].contains(numbers[$0]) }
            .map { lines[$0] }
    }

    init(lines: [Int], match: LineMatch, kind: LineRole, numbers: [Int]? = nil) {
        self.lines = lines
        self.match = match
        self.kind = kind
        self.numbers = numbers ?? lines.map { _ in 0 }
    }
}

extension RepeatedGroup {
    /// The group without the lines for which a test fails; nil if fewer than two are left.
    public func keeping(_ isKept: (Int) -> Bool) -> RepeatedGroup? {
        let kept = lines.indices.filter { isKept(lines[$0]) }
        if kept.count == lines.count { return self }
        guard kept.count > 1 else { return nil }
        return RepeatedGroup(
            lines: kept.map { lines[$0] }, match: match, kind: kind,
            numbers: kept.map { numbers[$0] })
    }
}
