// SPDX-License-Identifier: Apache-2.0

/// Lines of a page that say the same.
public struct RepeatedGroup: Sendable, Hashable {
    /// The indices of the lines in order; the first is the original, the others are its copies.
    public let lines: [Int]

    /// How like the copies are to the original: the loosest match among them.
    public let match: LineMatch

    /// What the line is.
    public internal(set) var kind: LineRole

    /// The copies: every line but the first.
    public var copies: ArraySlice<Int> { lines.dropFirst() }
}

extension RepeatedGroup {
    /// The group without the lines for which a test fails; nil if fewer than two are left.
    public func keeping(_ isKept: (Int) -> Bool) -> RepeatedGroup? {
        let kept = lines.filter(isKept)
        return kept.count > 1 ? RepeatedGroup(lines: kept, match: match, kind: kind) : nil
    }
}
