// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A plain table of any length: numbers and short words, then columns of text.
struct Listing {
    private static let gap = 2

    /// The headings.
    let head: [String]
    /// The rows, each as long as `head`.
    let rows: [[String]]
    /// The columns, from the first, that stand right.
    let numbers: Int
    /// The columns, from the last, that share what is left of the line.
    let texts: Int

    /// The table in UTF-8.
    func bytes(_ style: TerminalStyle) -> [UInt8] {
        let widths = widths(style.width)
        var page = TerminalPage(style: style)
        page.add(StyledText(line(head, widths), .faint))
        for row in rows { page.add(StyledText(line(row, widths))) }
        return page.bytes
    }

    private func widths(_ width: Int) -> [Int] {
        let wanted = head.indices.map { column in
            ([head] + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        let fixed = wanted.dropLast(texts).reduce(0) { $0 + $1 + Self.gap }
        let room = max((width - fixed - Self.gap * (texts - 1)) / texts, 4)
        return wanted.dropLast(texts) + wanted.suffix(texts).map { min($0, room) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        widths.enumerated().map { column, width in
            let text = SafeText.fitted(cells[column], columns: width)
            return column < numbers
                ? SafeText.aligned(text, columns: width) : SafeText.padded(text, columns: width)
        }.joined(separator: SafeText.blanks(Self.gap))
    }
}
