// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The difference between two texts in the form of `diff -u`, which `patch` reads.
public struct UnifiedDiff {
    private static let context = 3

    private let old: [Substring]
    private let new: [Substring]

    /// A line that is kept, removed or added.
    private struct Step {
        let sign: Character
        let line: Substring
    }

    /// Compares two texts line by line; a line ends with a line feed.
    public init(_ old: String, _ new: String) {
        self.old = Self.lines(old)
        self.new = Self.lines(new)
    }

    /// Returns the diff: a header with the two names, then the hunks; empty if the texts are equal.
    ///
    /// - Parameters:
    ///   - oldName: the name of the old text, such as `a/page.txt`.
    ///   - newName: the name of the new text, such as `b/page.txt`.
    public func text(from oldName: String, to newName: String) -> String {
        let hunks = hunks
        return hunks.isEmpty
            ? ""
            : "--- \(Self.quoted(oldName))\n+++ \(Self.quoted(newName))\n" + hunks.joined()
    }

    /// A name in the form that `patch` reads.
    ///
    /// A name with control characters, quotation marks or backslashes is quoted and escaped; any
    /// other name with spaces is followed by a tab.
    private static func quoted(_ name: String) -> String {
        let special: [UInt8: String] = [
            0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r", UInt8(ascii: "\""): "\\\"",
            UInt8(ascii: "\\"): "\\\\",
        ]
        let isControl = { (byte: UInt8) in byte < 0x20 || byte == 0x7F }
        guard name.utf8.contains(where: { isControl($0) || special[$0] != nil }) else {
            return name.utf8.contains(UInt8(ascii: " ")) ? name + "\t" : name
        }
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            if let escape = special[byte] {
                bytes += escape.utf8
            } else if isControl(byte) {
                bytes += "\\\(String(Int(byte) + 0o1000, radix: 8).dropFirst())".utf8
            } else {
                bytes.append(byte)
            }
        }
        return "\"\(String(decoding: bytes, as: UTF8.self))\""
    }

    /// The lines with their line feeds, so that a missing line feed at the end counts as a
    /// difference.
    private static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var rest = text[...]
        while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            let next = rest.utf8.index(after: end)
            lines.append(rest[..<next])
            rest = rest[next...]
        }
        return rest.isEmpty ? lines : lines + [rest]
    }

    private var steps: [Step] {
        let difference = new.difference(from: old) { $0.utf8.elementsEqual($1.utf8) }
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var steps: [Step] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                steps.append(Step(sign: "-", line: old[left]))
                left += 1
            } else if inserted.contains(right) {
                steps.append(Step(sign: "+", line: new[right]))
                right += 1
            } else {
                steps.append(Step(sign: " ", line: old[left]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return steps
    }

    private var hunks: [String] {
        let steps = steps
        let changed = steps.indices.filter { steps[$0].sign != " " }
        var ranges: [Range<Int>] = []
        for index in changed {
            let range = max(index - Self.context, 0)..<min(index + Self.context + 1, steps.count)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges.map { hunk(steps, $0) }
    }

    private func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
        let before = steps[..<range.lowerBound]
        let left = before.count { $0.sign != "+" }
        let right = before.count { $0.sign != "-" }
        let head =
            "@@ -\(Self.place(left, steps[range].count { $0.sign != "+" }))"
            + " +\(Self.place(right, steps[range].count { $0.sign != "-" })) @@\n"
        return head
            + steps[range].map { step in
                let end = step.line.utf8.last == 0x0A ? "" : "\n\\ No newline at end of file\n"
                return "\(step.sign)\(step.line)\(end)"
            }.joined()
    }

    /// A line range for the header of a hunk; an empty range starts with the number of the line
    /// before it.
    private static func place(_ before: Int, _ count: Int) -> String {
        let start = count == 0 ? before : before + 1
        return count == 1 ? "\(start)" : "\(start),\(count)"
    }
}
