// SPDX-License-Identifier: Apache-2.0

/// A labelled range of a text, made by a document reader or an analyzer for later analyzers.
public struct Mark: Sendable, Hashable {
    /// The label, such as `repeated`, `widget`, `headline` or `caption`.
    public let label: String
    /// The range in the document's text, in UTF-8 bytes.
    public let range: ByteRange

    /// Makes a mark.
    public init(_ label: String, _ range: ByteRange) {
        self.label = label
        self.range = range
    }
}

/// A selection of the parts of a text that an analyzer examines, by the labels of marks.
public struct MarkSelection: Sendable, Hashable {
    /// The labels that select ranges; if there are none, the whole text is selected.
    public var only: [String]
    /// The labels that exclude ranges.
    public var except: [String]

    /// Makes a selection; without arguments, the selection is the whole text.
    package init(only: [String] = [], except: [String] = []) {
        self.only = only
        self.except = except
    }

    /// The selection of the whole text.
    public static let everything = MarkSelection()

    /// The labels that `repeats: once` excludes: the labels of later copies and of widget lines.
    package static let repeats = ["repeated", "widget"]

    /// Returns the selected ranges of a text: sorted, disjoint and not empty.
    ///
    /// - Parameters:
    ///   - length: the text's length in bytes.
    ///   - marks: the document's marks, in any order.
    package func ranges(length: Int, marks: [Mark]) -> [ByteRange] {
        let whole = 0..<length
        let selected = only.isEmpty ? [whole] : union(of: only, marks, within: whole)
        return cut(union(of: except, marks, within: whole), from: selected)
            .filter { !$0.isEmpty }
    }

    private func union(
        of labels: [String], _ marks: [Mark], within whole: ByteRange
    ) -> [ByteRange] {
        let ranges = marks.filter { labels.contains($0.label) }.map { $0.range.clamped(to: whole) }
        var joined: [ByteRange] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// Returns the parts of the selected ranges that are outside of the excluded ranges; both lists
    /// must be sorted and disjoint.
    private func cut(_ excluded: [ByteRange], from selected: [ByteRange]) -> [ByteRange] {
        var left: [ByteRange] = []
        var next = 0
        for range in selected {
            while next < excluded.count, excluded[next].upperBound <= range.lowerBound {
                next += 1
            }
            var start = range.lowerBound
            var index = next
            while index < excluded.count, excluded[index].lowerBound < range.upperBound {
                left.append(start..<max(start, excluded[index].lowerBound))
                start = min(excluded[index].upperBound, range.upperBound)
                index += 1
            }
            left.append(start..<range.upperBound)
        }
        return left
    }
}
