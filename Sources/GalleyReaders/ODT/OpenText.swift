// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The text of an OpenDocument text (ISO/IEC 26300-1).
///
/// A paragraph is a line. Cells of a table are divided by tabs, if each is one paragraph. Notes follow
/// after the text, text boxes after the paragraph at which they are anchored.
struct OpenText {
    private let limit: Int
    private var output: BlockText
    private var notes: BlockText
    /// The texts around open notes and text boxes.
    private var outer: [BlockText] = []
    private var boxes: [BlockText] = []
    private var open: [Kind] = []
    /// The numbers of open paragraphs, items of lists and tables.
    private var paragraphs = [0]
    private var items = 0
    private var tables: [Int] = []
    private var cells: [Int] = []
    private var isInBody = false

    /// The first fault.
    private var fault: XMLFault?

    private enum Kind {
        case plain, body, paragraph, heading, item, cell, row, table, box, note
    }

    /// The shapes that contain text.
    private static let shapes: Set<String> = [
        "caption", "circle", "connector", "custom-shape", "ellipse", "line", "path", "polygon",
        "polyline", "rect", "regular-polygon", "text-box",
    ]

    /// Makes an empty text.
    ///
    /// - Parameter limit: the maximum length in bytes.
    init(limit: Int) {
        self.limit = limit
        output = BlockText(limit: limit)
        notes = BlockText(limit: limit)
    }

    /// Reads the content; returns the first fault in it.
    mutating func read(_ events: XMLEvents) throws -> XMLFault? {
        while let event = try events.next() {
            switch event {
            case .start(let start): try begin(start, events)
            case .text(let text):
                if isInBody, paragraphs.last.map({ $0 > 0 }) == true { output.appendFolded(text) }
            case .end: end(open.popLast() ?? .plain)
            case .fault(let fault): note(fault)
            }
        }
        if !open.isEmpty {
            let message = "the text ends within an element"
            note(XMLFault(reason: .malformed, message: message, line: events.line))
        }
        return fault
    }

    private mutating func note(_ fault: XMLFault?) { self.fault = self.fault ?? fault }

    /// The text, then its notes.
    var text: BlockText {
        var text = output
        text.append(notes)
        return text
    }

    private mutating func begin(_ start: XMLStart, _ events: XMLEvents) throws {
        if try skips(start, events) { return }
        var kind = Kind.plain
        switch (start.name.space, start.name.local) {
        case (.odfOffice, "body"): kind = beginBody()
        case (.odfText, "p"): kind = beginParagraph(.paragraph)
        case (.odfText, "h"): kind = beginParagraph(.heading)
        case (.odfText, "s"): appendSpaces(start)
        case (.odfText, "tab"): output.append("\t")
        case (.odfText, "line-break"): output.append("\n")
        case (.odfText, "list-item"): kind = beginItem()
        case (.odfText, "note-body"): kind = beginInner(.note)
        case (.odfDraw, _) where Self.shapes.contains(start.name.local): kind = beginInner(.box)
        case (.odfTable, "table"): kind = beginTable()
        case (.odfTable, "table-row"): kind = .row
        case (.odfTable, "table-cell"): kind = beginCell()
        default: break
        }
        open.append(kind)
    }

    /// Passes over an element whose content does not belong to the text; returns whether it is one.
    private mutating func skips(_ start: XMLStart, _ events: XMLEvents) throws -> Bool {
        let isSkipped =
            switch (start.name.space, start.name.local) {
            case (.odfText, "tracked-changes"), (.odfText, "note-citation"),
                (.odfText, "ruby-text"),
                (.odfText, "script"), (.odfText, "sequence-decls"), (.odfOffice, "annotation"),
                (.odfOffice, "forms"), (.odfOffice, "scripts"), (.odfOffice, "automatic-styles"),
                (.odfOffice, "font-face-decls"), (.odfOffice, "binary-data"),
                (.odfTable, "covered-table-cell"):
                true
            // The title and the description of a picture (namespace svg).
            case (.other, "title"), (.other, "desc"): true
            default: false
            }
        if isSkipped { note(try events.skip(start)) }
        return isSkipped
    }

    private mutating func end(_ kind: Kind) {
        switch kind {
        case .plain: break
        case .body: isInBody = false
        case .paragraph: endParagraph(items > 0 ? "list" : nil)
        case .heading: endParagraph("headline")
        case .item: items -= 1
        case .cell: output.endCell(from: cells.popLast() ?? 0)
        case .row: output.endLine()
        case .table: endTable()
        case .box, .note: endInner(kind)
        }
    }

    private mutating func beginBody() -> Kind {
        isInBody = true
        return .body
    }

    private mutating func beginParagraph(_ kind: Kind) -> Kind {
        paragraphs[paragraphs.count - 1] += 1
        return kind
    }

    private mutating func endParagraph(_ label: String?) {
        paragraphs[paragraphs.count - 1] -= 1
        output.endBlock(label)
        if outer.isEmpty {
            for box in boxes { output.append(box) }
            boxes.removeAll()
        }
    }

    /// Spaces that are written as a number, because white space is otherwise one space.
    private mutating func appendSpaces(_ start: XMLStart) {
        let count = start.attributes["c"].flatMap { Int($0) } ?? 1
        output.append(String(repeating: " ", count: min(max(count, 1), 1000)))
    }

    private mutating func beginItem() -> Kind {
        items += 1
        return .item
    }

    private mutating func beginInner(_ kind: Kind) -> Kind {
        outer.append(output)
        output = BlockText(limit: limit)
        paragraphs.append(0)
        return kind
    }

    private mutating func endInner(_ kind: Kind) {
        output.endBlock()
        if kind == .note { notes.append(output) } else { boxes.append(output) }
        output = outer.popLast() ?? BlockText(limit: limit)
        _ = paragraphs.popLast()
        // A box outside of all paragraphs follows at once.
        guard outer.isEmpty, paragraphs.last == 0 else { return }
        for box in boxes { output.append(box) }
        boxes.removeAll()
    }

    private mutating func beginTable() -> Kind {
        output.endBlock()
        tables.append(output.place)
        return .table
    }

    private mutating func beginCell() -> Kind {
        cells.append(output.place)
        return .cell
    }

    private mutating func endTable() {
        output.endLine()
        if let place = tables.popLast(), tables.isEmpty { output.mark("table", from: place) }
    }
}
