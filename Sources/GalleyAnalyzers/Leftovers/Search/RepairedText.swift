// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text after the certain repairs, and for each repair what it replaces in the original text.
///
/// One repair can make another possible: an entity may be part of mojibake, and mojibake may have
/// several layers. So the search and the repairs are repeated until nothing changes, and repairs
/// that touch the same bytes become one.
struct RepairedText {
    /// A repair, with offsets in the original text.
    struct Repair {
        /// The last leftover that led to it, with offsets in the text in which it was found.
        let leftover: Leftover
        /// The bytes that are replaced.
        let source: Range<Int>
        /// What replaces them.
        let replacement: [UInt8]
        /// The bytes that a finding shows.
        let span: Range<Int>
        /// The first of the bytes that are shown or replaced.
        var start: Int { min(source.lowerBound, span.lowerBound) }
        /// The end of the bytes that are shown or replaced.
        var end: Int { max(source.upperBound, span.upperBound) }
    }

    /// The repairs, in order; none overlaps another.
    private(set) var repairs: [Repair] = []
    /// The repaired text.
    private(set) var bytes: [UInt8]

    /// The largest number of times that a text is searched.
    static let mostRounds = 12

    /// Makes a text without any repair.
    ///
    /// - Parameters:
    ///   - original: the text.
    ///   - isEmpty: whether the text needs no repair, so that it is not copied.
    init(original: borrowing Span<UInt8>, isEmpty: Bool) {
        bytes = isEmpty ? [] : Self.text(original, [])
    }

    /// Applies the repairs of leftovers in the present text, which are in order and apart.
    ///
    /// - Returns: whether the text changed.
    mutating func apply(_ leftovers: [Leftover], to original: borrowing Span<UInt8>) -> Bool {
        let wanted = leftovers.filter(\.isRepaired)
        guard !wanted.isEmpty else { return false }
        var merged: [Repair] = []
        // How much longer the present text is before the next repair that was made earlier.
        var growth = 0
        var earlier = repairs[...]
        for leftover in wanted {
            let range = leftover.edited
            while let next = earlier.first,
                next.source.lowerBound + growth + next.replacement.count <= range.lowerBound
            {
                merged.append(next)
                growth += next.replacement.count - next.source.count
                earlier.removeFirst()
            }
            var touched: [Repair] = []
            var inner = growth
            while let next = earlier.first, next.source.lowerBound + inner < range.upperBound {
                touched.append(next)
                inner += next.replacement.count - next.source.count
                earlier.removeFirst()
            }
            let before = (merged.last?.source.upperBound ?? 0) + growth
            merged.append(
                join(leftover, touched, growth, isApart: before <= leftover.range.lowerBound))
            growth = inner
        }
        merged += earlier
        repairs = merged
        bytes = Self.text(original, merged)
        return true
    }

    /// Joins a repair of the present text with the earlier ones that it touches.
    ///
    /// - Parameters:
    ///   - leftover: the leftover that is repaired.
    ///   - touched: the earlier repairs that it touches.
    ///   - growth: how much longer the present text is before it.
    ///   - isApart: whether the bytes of the leftover begin after all earlier repairs.
    private func join(
        _ leftover: Leftover, _ touched: [Repair], _ growth: Int, isApart: Bool
    ) -> Repair {
        let range = leftover.edited
        let text = Array((leftover.replacement ?? "").utf8)
        guard let first = touched.first, let last = touched.last else {
            let source = range.moved(by: -growth)
            return Repair(
                leftover: leftover, source: source, replacement: text,
                span: isApart ? leftover.range.moved(by: -growth) : source)
        }
        let start = min(range.lowerBound, first.source.lowerBound + growth)
        let total = touched.reduce(growth) { $0 + $1.replacement.count - $1.source.count }
        let end = max(range.upperBound, last.source.upperBound + total)
        let source = start - growth..<end - total
        return Repair(
            leftover: leftover, source: source,
            replacement: Array(bytes[start..<range.lowerBound]) + text
                + Array(bytes[range.upperBound..<end]),
            span: source)
    }

    private static func text(_ original: borrowing Span<UInt8>, _ repairs: [Repair]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(original.count)
        var index = 0
        for repair in repairs {
            while index < repair.source.lowerBound {
                text.append(original[index])
                index += 1
            }
            text += repair.replacement
            index = repair.source.upperBound
        }
        while index < original.count {
            text.append(original[index])
            index += 1
        }
        return text
    }
}

extension Range<Int> {
    /// The range that is moved by a number of bytes.
    fileprivate func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
