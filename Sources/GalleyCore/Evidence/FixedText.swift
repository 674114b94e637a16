// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A text with the edits of findings applied.
///
/// All edits refer to the original text, and equal edits are applied once. The edits of one finding
/// are applied together or not at all; a deletion within a deletion of another finding counts as
/// applied. If the edits of several findings overlap in other ways, only the finding whose first
/// edit begins first is applied; if several begin at the same offset, the one whose first edit is
/// longest is applied.
package struct FixedText: Sendable {
    /// The new text.
    package let text: String
    /// The findings that were not applied because their edits overlap applied edits, in the order
    /// of their edits.
    package let overlapping: [Finding]

    /// The reasons why edits cannot be applied.
    package enum Fault: Error, Sendable, Hashable {
        /// An edit of this rule does not begin and end at character boundaries.
        case border(rule: String)
        /// The new text would have more bytes than the limit.
        case size(limit: Int)
    }

    /// Applies the edits of findings.
    ///
    /// - Parameters:
    ///   - text: the text to which the findings refer.
    ///   - findings: the findings, in any order; those without edits change nothing.
    ///   - includesOptional: whether optional edits are applied too.
    ///   - limit: the maximum size of the new text in bytes.
    /// - Throws: a fault if an edit cuts a character or the new text would exceed the limit.
    package init(
        _ text: String, _ findings: [Finding], includesOptional: Bool = false, limit: Int = .max
    ) throws(Fault) {
        let bytes = Array(text.utf8)
        let proposals = findings.map { $0.withEdits(includesOptional) }.filter { !$0.edits.isEmpty }
        for finding in proposals {
            guard finding.edits.allSatisfy({ Self.fits($0.range, bytes) }) else {
                throw .border(rule: finding.rule)
            }
        }
        let edits = Set(proposals.flatMap(\.edits)).sorted(by: Self.precedes)
        if Self.areApart(edits) {
            overlapping = []
            self.text = try Self.text(bytes, edits, limit)
        } else {
            var taken = TakenBytes(count: bytes.count)
            let sorted = proposals.sorted(by: Self.precedes)
            overlapping = sorted.filter { !taken.take($0.edits) }
            self.text = try Self.text(bytes, taken.edits.sorted(by: Self.precedes), limit)
        }
    }

    /// Whether the first finding precedes the second, in a total order of findings with different
    /// edits.
    private static func precedes(_ first: Finding, _ second: Finding) -> Bool {
        for (one, other) in zip(first.edits, second.edits) where one != other {
            let places = (one.range.lowerBound, other.range.lowerBound)
            if places.0 != places.1 { return places.0 < places.1 }
            if one.range.count != other.range.count { return one.range.count > other.range.count }
            return ExactText(one.replacement) < ExactText(other.replacement)
        }
        if first.edits.count != second.edits.count {
            return first.edits.count > second.edits.count
        }
        return ExactText(first.rule) < ExactText(second.rule)
    }

    private static func fits(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
        let text = bytes.span
        return !text.isWithinScalar(range.lowerBound) && !text.isWithinScalar(range.upperBound)
    }

    private static func precedes(_ first: Edit, _ second: Edit) -> Bool {
        (first.range.lowerBound, first.range.upperBound, ExactText(first.replacement))
            < (second.range.lowerBound, second.range.upperBound, ExactText(second.replacement))
    }

    /// Whether no two edits overlap or insert at the same offset; the edits must be sorted and
    /// distinct.
    private static func areApart(_ edits: [Edit]) -> Bool {
        guard !edits.haveOverlap else { return false }
        return zip(edits, edits.dropFirst()).allSatisfy { edit, next in
            !(edit.range.isEmpty && edit.range == next.range)
        }
    }

    private static func text(
        _ bytes: [UInt8], _ edits: [Edit], _ limit: Int
    ) throws(Fault) -> String {
        var size = bytes.count
        for edit in edits { size += edit.replacement.utf8.count - edit.range.count }
        guard size <= limit else { throw .size(limit: limit) }
        var result: [UInt8] = []
        result.reserveCapacity(size)
        var position = 0
        for edit in edits {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement.utf8
            position = edit.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

/// The accepted edits of a text and the bytes that they change; checking an edit visits each of its
/// bytes once.
private struct TakenBytes {
    /// The accepted edits, without duplicates.
    private(set) var edits: [Edit] = []
    /// For every byte, the number of the edit that changes it, counted from 1; 0 if no edit does.
    private var owners: [UInt32]
    /// The inserted texts by offset.
    private var insertions: [Int: String] = [:]

    init(count: Int) {
        owners = Array(repeating: 0, count: count)
    }

    /// Accepts all edits of a finding if none of them conflicts with an accepted one.
    mutating func take(_ wanted: [Edit]) -> Bool {
        let before = edits.count
        for edit in wanted {
            if isDone(edit) { continue }
            guard isFree(edit) else {
                giveBack(from: before)
                return false
            }
            take(edit)
        }
        return true
    }

    /// Whether an accepted edit already has the effect of this one.
    private func isDone(_ edit: Edit) -> Bool {
        let range = edit.range
        if range.isEmpty {
            return edit.replacement.isEmpty || insertions[range.lowerBound] == edit.replacement
        }
        guard let other = owner(of: range.lowerBound) else { return false }
        return other == edit
            || (other.replacement.isEmpty && edit.replacement.isEmpty
                && other.range.upperBound >= range.upperBound)
    }

    private func isFree(_ edit: Edit) -> Bool {
        let range = edit.range
        if range.isEmpty {
            return insertions[range.lowerBound] == nil && !isInside(range.lowerBound)
        }
        return range.allSatisfy { place in
            owners[place] == 0 && (place == range.lowerBound || insertions[place] == nil)
        }
    }

    /// Whether an offset is inside an edit, not at its border.
    private func isInside(_ place: Int) -> Bool {
        guard place > 0, place < owners.count else { return false }
        return owners[place] != 0 && owners[place] == owners[place - 1]
    }

    private func owner(of place: Int) -> Edit? {
        owners[place] == 0 ? nil : edits[Int(owners[place]) - 1]
    }

    private mutating func take(_ edit: Edit) {
        edits.append(edit)
        if edit.range.isEmpty {
            insertions[edit.range.lowerBound] = edit.replacement
        } else {
            for place in edit.range { owners[place] = UInt32(edits.count) }
        }
    }

    private mutating func giveBack(from first: Int) {
        for edit in edits[first...] {
            if edit.range.isEmpty { insertions[edit.range.lowerBound] = nil }
            for place in edit.range { owners[place] = 0 }
        }
        edits.removeSubrange(first...)
    }
}

extension Finding {
    /// Returns the finding with the edits to apply, which all count as safe, so that equal edits
    /// are equal values.
    fileprivate func withEdits(_ includesOptional: Bool) -> Finding {
        guard edits.contains(where: { $0.fix == .optional }) else { return self }
        var finding = self
        finding.edits = edits.filter { includesOptional || $0.fix == .safe }
            .map { Edit($0.range, replacement: $0.replacement) }
        return finding
    }
}
