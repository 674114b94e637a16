// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The text of a slide: the paragraphs of its shapes in their order.
struct SlideText {
    private(set) var output: BlockText
    private var open: [Kind] = []
    private var textDepth = 0
    private var isTitle = false
    private var tables: [Int] = []
    private var cells: [Int] = []

    /// The first fault.
    private var fault: XMLFault?

    private enum Kind {
        case plain, text, paragraph, shape, cell, row, table
    }

    /// Makes a text to which slides are added.
    ///
    /// - Parameter limit: the maximum length in bytes.
    init(limit: Int) {
        output = BlockText(limit: limit)
    }

    /// Adds a slide; returns the first fault in it.
    mutating func read(_ events: XMLEvents) throws -> XMLFault? {
        while let event = try events.next() {
            switch event {
            case .start(let start): try begin(start, events)
            case .text(let text): if textDepth > 0 { output.append(text) }
            case .end: end(open.popLast() ?? .plain)
            case .fault(let fault): note(fault)
            }
        }
        if !open.isEmpty {
            let message = "the text ends within an element"
            note(XMLFault(reason: .malformed, message: message, line: events.line))
        }
        output.endLine()
        return fault
    }

    private mutating func note(_ fault: XMLFault?) { self.fault = self.fault ?? fault }

    private mutating func begin(_ start: XMLStart, _ events: XMLEvents) throws {
        if try skips(start, events) { return }
        var kind = Kind.plain
        switch (start.name.space, start.name.local) {
        case (.slides, "sp"): kind = .shape
        case (.slides, "nvSpPr"): return try readShape(start, events)
        case (.drawing, "p"): kind = .paragraph
        case (.drawing, "t"), (.mathematics, "t"): kind = .text
        case (.drawing, "br"): output.append("\n")
        case (.drawing, "tbl"): kind = beginTable()
        case (.drawing, "tr"): kind = .row
        case (.drawing, "tc"): kind = beginCell()
        default: break
        }
        if kind == .text { textDepth += 1 }
        open.append(kind)
    }

    /// Passes over an element whose content does not belong to the slide's text; returns whether it is one.
    private mutating func skips(_ start: XMLStart, _ events: XMLEvents) throws -> Bool {
        let isSkipped =
            switch (start.name.space, start.name.local) {
            case (.compatibility, "Fallback"): true
            // The number of the slide and the date.
            case (.drawing, "fld"):
                ["slidenum", "datetime"].contains { kind in
                    start.attributes["type"]?.utf8.starts(with: kind.utf8) == true
                }
            default: false
            }
        if isSkipped { note(try events.skip(start)) }
        return isSkipped
    }

    /// Reads what a shape is for: footers, dates and numbers are passed over.
    private mutating func readShape(_ start: XMLStart, _ events: XMLEvents) throws {
        let record = try events.record(start, limit: 1 << 20)
        note(record.fault)
        let place = record.element?.first(at: "nvPr", "ph")?.attributes["type"]
        isTitle = place == "title" || place == "ctrTitle"
        guard ["sldNum", "ftr", "dt", "hdr"].contains(place) else { return }
        // The shape is open, as an element is whose beginning was the last event.
        note(try events.skip(start))
        end(open.popLast() ?? .plain)
    }

    private mutating func end(_ kind: Kind) {
        switch kind {
        case .plain: break
        case .text: textDepth -= 1
        case .paragraph: output.endBlock(isTitle ? "headline" : nil)
        case .shape: isTitle = false
        case .cell: output.endCell(from: cells.popLast() ?? 0)
        case .row: output.endLine()
        case .table:
            output.endLine()
            if let place = tables.popLast() { output.mark("table", from: place) }
        }
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
}
