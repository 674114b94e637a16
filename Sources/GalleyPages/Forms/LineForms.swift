// SPDX-License-Identifier: Apache-2.0

/// The form of a line: prose, or a form in which equal lines are normal and not a scraper's fault.
package enum LineForm: String, Sendable, Hashable, CaseIterable {
    /// Any line that does not have one of the other forms.
    case prose

    /// A line of a program: within a fence of backticks or tildes, or indented in Markdown.
    case code

    /// A line of a poem or a song with a refrain.
    case verse

    /// A line of a list or table whose rows have equal values.
    case table
}

/// Finds the form of every line of a page.
struct LineForms {
    /// The form of each line.
    private(set) var forms: [LineForm]

    /// Whether each line is prose.
    var isProse: [Bool] { forms.map { $0 == .prose } }

    /// Finds the forms.
    ///
    /// - Parameters:
    ///   - table: the lines of the page.
    ///   - words: the words of these lines.
    ///   - lists: the words of credits and widgets.
    ///   - bytes: the UTF-8 bytes of the page.
    ///   - isMarkdown: whether indented lines are code.
    init(
        _ table: LineTable, _ words: PageWords, _ lists: PageLists,
        of bytes: borrowing Span<UInt8>, isMarkdown: Bool
    ) {
        forms = Array(repeating: .prose, count: table.lines.count)
        mark(CodeLines.find(table, of: bytes, isMarkdown: isMarkdown), as: .code)
        let blocks = Self.blocks(table).filter { block in block.allSatisfy { forms[$0] == .prose } }
        mark(VerseLines(words: words, lists: lists).find(blocks), as: .verse)
        let rows = TableRows(words: words, lists: lists)
        mark(blocks.flatMap(rows.find), as: .table)
    }

    private mutating func mark(_ lines: [Int], as form: LineForm) {
        for line in lines { forms[line] = form }
    }

    /// Returns the runs of lines without a blank line between them.
    private static func blocks(_ table: LineTable) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        for line in table.filled {
            if let last = blocks.last, last.upperBound == line {
                blocks[blocks.count - 1] = last.lowerBound..<line + 1
            } else {
                blocks.append(line..<line + 1)
            }
        }
        return blocks
    }
}
