// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPages

/// The repeated lines and widget lines in the selected part of one document.
struct RepeatedLines {
    private let structure: PageStructure
    private let document: AnnotatedDocument
    private let groups: [RepeatedGroup]
    /// The maximum number of words in a message's list of the words that only copies have.
    private static let listedWords = 4
    private let widgets: [[Int]]
    /// For each copy that is not identical to the first line in every byte, the words that it
    /// shares with an earlier line.
    private let comparisons: [Int: CopyComparison]

    init(_ structure: PageStructure, in document: AnnotatedDocument) {
        self.structure = structure
        self.document = document
        func isSelected(_ line: Int) -> Bool {
            document.isSelected(structure.lines[line].content)
        }
        groups = structure.groups.compactMap { $0.keeping(isSelected) }
        widgets = structure.widgets.map { $0.lines.filter(isSelected) }.filter { !$0.isEmpty }
        comparisons = groups.reduce(into: [:]) { comparisons, group in
            for (copy, original) in group.otherWordings {
                comparisons[copy] = CopyComparison(
                    structure.lines[copy].content, with: structure.lines[original].content,
                    in: document)
            }
        }
    }

    /// The evidence of the document.
    var evidence: Evidence {
        let findings = groups.map(finding) + widgets.map(finding)
        return Evidence(
            measures: measures,
            findings: findings.sorted { $0.spans[0].lowerBound < $1.spans[0].lowerBound },
            marks: marks)
    }

    /// The ranges of widget lines and of copies after the first, in the order of the text; if a
    /// copy has words of its own, these words are left out of its ranges.
    private var repeatedRanges: [ByteRange] {
        (groups.flatMap(\.copies) + widgets.joined()).sorted().flatMap(repeatedRanges)
    }

    private func repeatedRanges(_ line: Int) -> [ByteRange] {
        comparisons[line]?.common ?? [structure.lines[line].content]
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
        let own = ownWords(of: group)
        let others =
            group.lines.count > copies.count + 1
            ? " with other numbers" : own.isEmpty ? "" : " with other words"
        return Finding(
            rule: group.kind.rule,
            message: "\(group.kind.noun) repeated \(group.lines.count) times\(others)\(own) "
                + "(\(lines))",
            spans: group.lines.map { structure.lines[$0].content },
            properties: [
                "match": .string(group.match.rawValue),
                "copies": .integer(Int64(copies.count)),
            ],
            edits: edits(of: group))
    }

    /// Returns the deletions of a group: those of needless lines are safe, those of other lines after
    /// the first lose words or numbers.
    private func edits(of group: RepeatedGroup) -> [Edit] {
        let needless = Set(group.needless)
        // If the first line is needless, a copy with more words replaces it and must remain.
        let others = needless.contains(group.lines[0]) ? [] : Array(group.lines.dropFirst())
        return needless.union(others).sorted().map {
            Edit(structure.lines[$0].whole, fix: needless.contains($0) ? .safe : .optional)
        }
    }

    /// Returns the end of the message with the words that only later copies have, such as ":
    /// 'Paul', 'south'"; empty if there are no such words.
    private func ownWords(of group: RepeatedGroup) -> String {
        let ranges = group.copies.compactMap { comparisons[$0]?.own }.joined()
        var known: Set<ExactText> = []
        let words = ranges.map { document[$0] }.filter { known.insert(ExactText($0)).inserted }
        guard !words.isEmpty else { return "" }
        let more =
            words.count > Self.listedWords ? " and \(words.count - Self.listedWords) more" : ""
        return ": " + words.prefix(Self.listedWords).map { "'\($0)'" }.joined(separator: ", ")
            + more
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
        var marks = groups.flatMap(\.copies).flatMap(repeatedRanges).map { Mark("repeated", $0) }
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

    /// The maximum number of line numbers that are listed; the message states how many others there
    /// are.
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
