// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the blocks of a Markdown text by their lines (CommonMark 0.31, and tables of GitHub's
/// extension): headings, quotes, lists, tables and code.
struct MarkdownBlocks {
    /// The labels of all marks.
    static let labels = ["headline", "quote", "list", "table", "code"]

    /// The blocks as marks of whole lines, without the line end after the last one, in their order.
    private(set) var marks: [Mark] = []
    private let bytes: [UInt8]
    /// The sign and the length of the fence of the code block that is open.
    private var fence: (sign: UInt8, count: Int)?

    /// Reads a text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        var start = 0
        var previous = 0..<0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = start..<end
            if let label = label(line, after: previous) { add(label, line) }
            previous = line
            start = end + 1
        }
    }

    /// Adds a line to the block before it if that has the same label and no blank line follows it.
    private mutating func add(_ label: String, _ line: Range<Int>) {
        let isJoined =
            label != "headline" && marks.last?.label == label
            && marks.last?.range.upperBound == line.lowerBound - 1
        let start = isJoined ? marks.removeLast().range.lowerBound : line.lowerBound
        marks.append(Mark(label, start..<line.upperBound))
    }

    /// The label of a line; nil for an ordinary or a blank line.
    private mutating func label(_ line: Range<Int>, after previous: Range<Int>) -> String? {
        let text = bytes[line].drop { $0 == 0x20 }
        let indent = text.startIndex - line.lowerBound
        if let open = fence {
            let run = text.prefix { $0 == open.sign }.count
            let isEnd =
                indent < 4 && run >= open.count
                && text.dropFirst(run).allSatisfy(NewlineSearch.isSpace)
            if isEnd { fence = nil }
            return "code"
        }
        guard let first = text.first, !text.allSatisfy(NewlineSearch.isSpace) else { return nil }
        if indent < 4, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
            let run = text.prefix { $0 == first }.count
            if run >= 3 {
                fence = (first, run)
                return "code"
            }
        }
        let isBlankBefore = bytes[previous].allSatisfy(NewlineSearch.isSpace)
        let last = marks.last
        let continuesCode = last?.label == "code" && last?.range.upperBound == previous.upperBound
        if (indent >= 4 || bytes[line].first == 0x09), isBlankBefore || continuesCode {
            return "code"
        }
        return label(of: text, first, after: previous)
    }

    private mutating func label(
        of text: ArraySlice<UInt8>, _ first: UInt8, after previous: Range<Int>
    ) -> String? {
        let hashes = text.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6) ~= hashes, text.dropFirst(hashes).first.map(NewlineSearch.isSpace) ?? true {
            return "headline"
        }
        if first == UInt8(ascii: ">") { return "quote" }
        if first == UInt8(ascii: "|") { return "table" }
        if isUnderline(text), isOrdinary(previous) {
            add("headline", previous)
            return nil
        }
        return isItem(text) ? "list" : nil
    }

    /// Whether a line makes the line before it a heading.
    private func isUnderline(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
        else {
            return false
        }
        return text.drop { $0 == first }.allSatisfy(NewlineSearch.isSpace)
    }

    /// Whether a line belongs to a paragraph.
    private func isOrdinary(_ line: Range<Int>) -> Bool {
        !bytes[line].allSatisfy(NewlineSearch.isSpace)
            && marks.last?.range.upperBound != line.upperBound
    }

    /// Whether a line begins an item of a list.
    private func isItem(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        let rest: ArraySlice<UInt8>
        if "-*+".utf8.contains(first) {
            rest = text.dropFirst()
        } else {
            let digits = text.prefix { (0x30...0x39) ~= $0 }.count
            let sign = text.dropFirst(digits).first
            guard (1...9) ~= digits, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
                return false
            }
            rest = text.dropFirst(digits + 1)
        }
        return rest.first == 0x20 || rest.first == 0x09
    }
}
