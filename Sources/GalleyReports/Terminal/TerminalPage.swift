// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lines of a text for a terminal, which are added one after the other.
struct TerminalPage {
    /// The indentation of everything below a heading.
    static let indent = "  "

    let style: TerminalStyle
    private(set) var lines: [StyledText] = []
    /// The number of lines up to the end of the last heading.
    private var headingEnd = 0

    init(style: TerminalStyle) {
        self.style = style
    }

    /// The number of columns to the right of the indentation.
    var innerWidth: Int { style.width - Self.indent.count }

    /// The text in UTF-8; every line ends with a line feed.
    var bytes: [UInt8] {
        Array(lines.map { $0.text(usesColor: style.usesColor) + "\n" }.joined().utf8)
    }

    mutating func add(_ line: StyledText) { lines.append(line) }

    /// Adds lines with the indentation.
    mutating func addIndented(_ lines: [StyledText]) {
        self.lines += lines.map { StyledText(Self.indent) + $0 }
    }

    /// Adds an empty line, unless the page is empty or ends with an empty line or a heading.
    mutating func addGap() {
        guard lines.count != headingEnd else { return }
        if let last = lines.last, last.columns > 0 { lines.append(StyledText()) }
    }

    /// Adds a text, wrapped to the width, with a mark before the first line.
    mutating func addParagraph(
        _ text: String, _ emphasis: Emphasis = .plain, mark: StyledText = StyledText()
    ) {
        let hanging = mark.columns
        let wrapped = SafeText.wrapped(SafeText.line(text), columns: innerWidth - hanging)
        addIndented(
            wrapped.enumerated().map { index, line in
                let head = index == 0 ? mark : StyledText(SafeText.blanks(hanging))
                return head + StyledText(line, emphasis)
            })
    }

    /// Adds a heading over the whole width, with a note at its end, or below it if the note is too
    /// long.
    mutating func addHeading(_ title: String, note: String? = nil) {
        let title = SafeText.fitted(SafeText.line(title), columns: style.width - 6)
        let note = note.map { SafeText.line($0) } ?? ""
        let needed = DisplayWidth.columns(of: title) + DisplayWidth.columns(of: note) + 9
        let isBeside = !note.isEmpty && needed <= style.width
        let head = StyledText("── ", .faint) + StyledText(title, .strong) + StyledText(" ")
        let end =
            isBeside
            ? StyledText(" \(note) ", .notable) + StyledText("──", .faint) : StyledText()
        let rule = String(repeating: "─", count: max(style.width - head.columns - end.columns, 0))
        add(head + StyledText(rule, .faint) + end)
        if !isBeside, !note.isEmpty { addParagraph(note, .notable) }
        headingEnd = lines.count
    }

    /// Adds a line with one text at its left end and another text at its right end.
    mutating func addEnds(_ left: String, _ emphasis: Emphasis, _ right: String) {
        let shownRight = SafeText.fitted(SafeText.line(right), columns: style.width / 2)
        let rightText = StyledText(shownRight, .faint)
        let room = style.width - rightText.columns - 2
        let leftText = StyledText(SafeText.fitted(SafeText.line(left), columns: room), emphasis)
        let gap = style.width - leftText.columns - rightText.columns
        add(leftText + StyledText(SafeText.blanks(gap)) + rightText)
    }

    /// Adds items with dots between them, wrapped to the width.
    mutating func addItems(_ items: [StyledText]) {
        let separator = StyledText(" · ", .faint)
        var current = StyledText()
        for item in items {
            let isFirst = current.columns == 0
            let joined = isFirst ? item : current + separator + item
            if isFirst || joined.columns <= innerWidth {
                current = joined
            } else {
                addIndented([current])
                current = item
            }
        }
        if current.columns > 0 { addIndented([current]) }
    }
}
