// SPDX-License-Identifier: Apache-2.0

/// The copies of a repeated line of a page.
package struct RepeatedGroup: Sendable, Hashable {
    /// How closely the copies of a line match, from the strictest to the loosest.
    package enum Match: String, Sendable, Hashable, CaseIterable {
        /// The copies have the same bytes.
        case exact

        /// The copies have the same words; case, punctuation, spaces or a credit may differ.
        case normalised

        /// The copies have most words in common, in the same order.
        case near
    }

    /// The indices of the lines, in order; the first one is the original.
    package let lines: [Int]

    /// How closely the lines match the original: the loosest match among them.
    package let match: Match

    /// The role of the lines.
    package internal(set) var kind: LineRole

    /// An id for each line: lines that contain the same numbers have the same id.
    ///
    /// A line without numbers has the id 0. The list is empty if no line is only a near copy.
    let numbers: [Int]

    /// An id for each line, from 0: lines with the same words in the same order have the same id.
    package let contents: [Int]

    /// For each content id, the ids of the contents that contain all its words and at least one
    /// more.
    let containers: [[Int]]

    /// For each line, whether it is a part of a web address instead of normal text, such as
    /// `bridge_opens_after_three_years`, so that another line with the same words is preferred.
    let isPoor: [Bool]

    /// The lines that repeat an earlier line: all but the first, except lines with numbers (a
    /// price, a date, a score) that no earlier line has.
    package var copies: [Int] {
        guard !numbers.isEmpty else { return Array(lines.dropFirst()) }
        var known: Set = [0]
        return lines.indices.filter { !known.insert(numbers[$0]).inserted && $0 > 0 }
            .map { lines[$0] }
    }

    /// Each copy whose bytes may differ from those of the line with which it is compared: the first
    /// line with the same words or, if there is none, the original.
    package var otherWordings: [(copy: Int, original: Int)] {
        guard match != .exact else { return [] }
        let copies = Set(copies)
        var first: [Int: Int] = [:]
        return lines.indices.compactMap { index in
            let original = first[contents[index]] ?? lines[0]
            if first[contents[index]] == nil { first[contents[index]] = lines[index] }
            return copies.contains(lines[index]) ? (lines[index], original) : nil
        }
    }

    /// The lines that can be removed without losing any words: a line that remains contains all
    /// their words in the same order.
    ///
    /// Of several lines with the same words, the first line that is not poor remains. The original
    /// of a headline also remains, unless the next line of the page contains the original's words.
    package var needless: [Int] {
        let removable = Set(copies + lines.prefix(1))
        var remaining: [Int: Int] = [:]
        for index in lines.indices {
            let isBest = remaining[contents[index]].map { isPoor[$0] && !isPoor[index] } ?? true
            if isBest { remaining[contents[index]] = index }
        }
        return lines.indices.filter { index in
            guard removable.contains(lines[index]) else { return false }
            if remaining[contents[index]] != index { return true }
            let holders = containers[contents[index]].compactMap { remaining[$0] }
            return index == 0 && kind == .headline
                ? holders.contains { lines[$0] == lines[0] + 1 } : !holders.isEmpty
        }.map { lines[$0] }
    }

    init(
        lines: [Int], match: Match, kind: LineRole, numbers: [Int] = [], contents: [Int],
        containers: [[Int]], isPoor: [Bool]
    ) {
        self.lines = lines
        self.match = match
        self.kind = kind
        self.numbers = numbers
        self.contents = contents
        self.containers = containers
        self.isPoor = isPoor
    }
}

extension RepeatedGroup {
    /// Returns the group with only the lines that pass a test, or nil if fewer than two lines
    /// remain.
    package func keeping(_ isKept: (Int) -> Bool) -> RepeatedGroup? {
        let kept = lines.indices.filter { isKept(lines[$0]) }
        if kept.count == lines.count { return self }
        guard kept.count > 1 else { return nil }
        return RepeatedGroup(
            lines: kept.map { lines[$0] }, match: match, kind: kind,
            numbers: numbers.isEmpty ? [] : kept.map { numbers[$0] },
            contents: kept.map { contents[$0] }, containers: containers,
            isPoor: kept.map { isPoor[$0] })
    }
}
