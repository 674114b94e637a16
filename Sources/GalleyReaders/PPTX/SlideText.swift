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
            case .fault(let fault): return fault
            }
        }
        guard open.isEmpty else {
            return XMLFault(
                reason: .malformed, message: "the text ends within an element", line: events.line)
        }
        output.endLine()
        return nil
    }

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

    /// Passes over an element whose content is no text of the slide; returns whether it is one.
    private func skips(_ start: XMLStart, _ events: XMLEvents) throws -> Bool {
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
        if isSkipped { _ = try events.record(start, limit: 0) }
        return isSkipped
    }

    /// Reads what a shape is for: footers, dates and numbers are passed over.
    private mutating func readShape(_ start: XMLStart, _ events: XMLEvents) throws {
        let shape = try events.record(start, limit: 1 << 20).element
        let place = shape?.first(at: "nvPr", "ph")?.attributes["type"]
        isTitle = place == "title" || place == "ctrTitle"
        guard ["sldNum", "ftr", "dt", "hdr"].contains(place) else { return }
        var depth = 1
        while depth > 0, let event = try events.next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text, .fault: break
            }
        }
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
