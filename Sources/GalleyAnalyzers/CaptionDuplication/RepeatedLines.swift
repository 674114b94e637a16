// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPages

/// The repeated lines and widget lines in the selected part of one document.
struct RepeatedLines {
    private let structure: PageStructure
    private let document: AnnotatedDocument
    private let groups: [RepeatedGroup]
    private let widgets: [[Int]]

    init(_ structure: PageStructure, in document: AnnotatedDocument) {
        self.structure = structure
        self.document = document
        func isSelected(_ line: Int) -> Bool {
            document.isSelected(structure.lines[line].content)
        }
        groups = structure.groups.compactMap { $0.keeping(isSelected) }
        widgets = structure.widgets.map { $0.lines.filter(isSelected) }.filter { !$0.isEmpty }
    }

    /// The evidence of the document.
    var evidence: Evidence {
        let findings = groups.map(finding) + widgets.map(finding)
        return Evidence(
            measures: measures,
            findings: findings.sorted { $0.spans[0].lowerBound < $1.spans[0].lowerBound },
            marks: marks)
    }

    /// The ranges of widget lines and of copies after the first, in the order of the text.
    private var repeatedRanges: [ByteRange] {
        (groups.flatMap(\.copies) + widgets.joined()).sorted().map { structure.lines[$0].content }
    }

    private var measures: MeasureValues {
        let words = document.words
        return [
            "articles": .count(structure.articles.count),
            "repeated_lines": .count(groups.reduce(0) { $0 + $1.lines.count }),
            "copies": .count(groups.reduce(0) { $0 + $1.copies.count }),
            "repeated_share": .share(words.count(within: repeatedRanges), of: words.count),
        ]
    }

    private func finding(_ group: RepeatedGroup) -> Finding {
        let lines = LineNumbers(group.lines)
        let copies = group.copies
        let needless = group.needless
        let others =
            group.lines.count > copies.count + 1
            ? " with other numbers" : copies.count > needless.count ? " with other words" : ""
        return Finding(
            rule: group.kind.rule,
            message: "\(group.kind.noun) repeated \(group.lines.count) times\(others) (\(lines))",
            spans: group.lines.map { structure.lines[$0].content },
            properties: [
                "match": .string(group.match.rawValue),
                "copies": .integer(Int64(copies.count)),
            ],
            edits: needless.map { Edit(structure.lines[$0].whole) })
    }

    private func finding(_ widget: [Int]) -> Finding {
        let text = document[structure.lines[widget[0]].content]
        return Finding(
            rule: "widget_line",
            message: "widget line '\(text)' (\(LineNumbers(widget)))",
            spans: widget.map { structure.lines[$0].content },
            edits: widget.map { Edit(structure.lines[$0].whole) })
    }

    private var marks: [Mark] {
        var marks = groups.flatMap(\.copies).map { mark("repeated", $0) }
        marks += widgets.joined().map { mark("widget", $0) }
        for (line, role) in structure.roles.enumerated() {
            switch role {
            case .blank, .other, .widget: continue
            default: marks.append(mark(role.rawValue, line))
            }
        }
        return marks.sorted {
            ($0.range.lowerBound, $0.label) < ($1.range.lowerBound, $1.label)
        }
    }

    private func mark(_ label: String, _ line: Int) -> Mark {
        Mark(label, structure.lines[line].content)
    }
}

/// Line numbers as text for a message: "lines 3, 4, 9, 10".
private struct LineNumbers: CustomStringConvertible {
    private let lines: [Int]

    /// At most this many line numbers are listed; the message states how many others there are.
    private static let listed = 12

    /// Makes the text from line numbers that are counted from 0.
    init(_ lines: [Int]) { self.lines = lines }

    var description: String {
        let numbers = lines.prefix(Self.listed).map { "\($0 + 1)" }.joined(separator: ", ")
        let others = lines.count - Self.listed
        return (lines.count == 1 ? "line " : "lines ") + numbers
            + (others > 0 ? " and \(others) more" : "")
    }
}

extension LineRole {
    /// The rule that finds repeated lines of this role.
    var rule: String {
        switch self {
        case .headline: "repeated_headline"
        case .caption: "repeated_caption"
        default: "repeated_line"
        }
    }

    /// The noun for a line of this role in messages.
    var noun: String {
        switch self {
        case .headline: "headline"
        case .caption: "caption"
        default: "line"
        }
    }
}

extension Words {
    /// How many words begin in one of the ranges, which must be sorted and disjoint.
    func count(within ranges: [ByteRange]) -> Int {
        ranges.reduce(0) { $0 + firstIndex(from: $1.upperBound) - firstIndex(from: $1.lowerBound) }
    }

    /// The index of the first word that begins at or after an offset.
    private func firstIndex(from offset: Int) -> Int {
        partitioningIndex { $0.range.lowerBound >= offset }
    }
}
