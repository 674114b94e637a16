// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The text of a part of a Word document: the main text, or the notes.
///
/// A paragraph is a line. Cells of a table are divided by tabs, if each is one paragraph. Insertions
/// are text, deletions are not; of fields the results are text; text boxes follow the paragraph at
/// which they are anchored.
struct WordText {
    private let styles: WordStyles
    private let limit: Int
    private var output: BlockText
    /// The texts of open text boxes' surroundings, and the boxes that follow the open paragraph.
    private var outer: [BlockText] = []
    private var boxes: [BlockText] = []
    private var paragraph = Paragraph()
    private var paragraphs: [Paragraph] = []
    /// The number of open elements whose content is text.
    private var textDepth = 0
    private var isHidden = false
    /// For each open field, whether its instruction is being read.
    private var fields: [Bool] = []
    /// The places at which the open tables and cells begin.
    private var tables: [Int] = []
    private var cells: [Int] = []
    /// The kinds of open elements, so that their ends are known.
    private var open: [Kind] = []
    /// The ids of the notes in the order in which the text refers to them.
    private(set) var noteIDs: [String] = []
    /// The texts of the notes, by their ids.
    private(set) var notes: [ExactText: BlockText] = [:]
    private var noteID: String?

    private struct Paragraph {
        var label: String?
        var isJoined = false
    }

    /// The first fault.
    private var fault: XMLFault?

    private enum Kind {
        case plain, text, paragraph, run, cell, row, table, box, note
    }

    /// Makes an empty text.
    ///
    /// - Parameter limit: the maximum length in bytes.
    init(_ styles: WordStyles, limit: Int) {
        self.styles = styles
        self.limit = limit
        output = BlockText(limit: limit)
    }

    /// The text so far.
    var text: BlockText { output }

    /// Reads a part; returns the first fault in it.
    mutating func read(_ events: XMLEvents) throws -> XMLFault? {
        while let event = try events.next() {
            switch event {
            case .start(let start): try begin(start, events)
            case .text(let text): append(text)
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

    private mutating func append(_ text: String) {
        guard textDepth > 0, !isHidden, fields.last != true else { return }
        output.append(text)
    }

    private mutating func begin(_ start: XMLStart, _ events: XMLEvents) throws {
        if try skips(start, events) { return }
        var kind = Kind.plain
        switch (start.name.space, start.name.local) {
        case (.word, "p"): kind = beginParagraph()
        case (.word, "pPr"): return readProperties(try properties(start, events))
        case (.word, "rPr"): return readRun(try properties(start, events))
        case (.word, "r"): kind = .run
        case (.word, "t"), (.mathematics, "t"): kind = .text
        case (.word, "tab"), (.word, "ptab"): insert("\t")
        case (.word, "br"), (.word, "cr"): insert("\n")
        case (.word, "noBreakHyphen"): insert("\u{2011}")
        case (.word, "sym"): insert(Self.symbol(start))
        case (.word, "fldChar"): field(start)
        case (.word, "footnoteReference"), (.word, "endnoteReference"): refer(to: start)
        case (.word, "tbl"): kind = beginTable()
        case (.word, "tr"): kind = .row
        case (.word, "tc"): kind = beginCell()
        case (.word, "txbxContent"): kind = beginBox()
        case (.word, "footnote"), (.word, "endnote"): kind = beginNote(start)
        default: break
        }
        if kind == .text { textDepth += 1 }
        open.append(kind)
    }

    /// Passes over an element whose content does not belong to the text; returns whether it is one.
    private mutating func skips(_ start: XMLStart, _ events: XMLEvents) throws -> Bool {
        let isSkipped =
            switch (start.name.space, start.name.local) {
            case (.word, "del"), (.word, "moveFrom"), (.word, "instrText"), (.word, "delText"),
                (.word, "sdtPr"), (.word, "sectPr"), (.word, "tblPr"), (.word, "trPr"),
                (.word, "tcPr"), (.word, "rt"), (.word, "delInstrText"):
                true
            // Word writes an alternative twice; the second one is for programs that do not know the
            // first.
            case (.compatibility, "Fallback"): true
            default: false
            }
        if isSkipped { note(try events.skip(start)) }
        return isSkipped
    }

    private mutating func insert(_ text: String) {
        guard !isHidden, fields.last != true else { return }
        output.append(text)
    }

    private mutating func end(_ kind: Kind) {
        switch kind {
        case .plain: break
        case .text: textDepth -= 1
        case .run: isHidden = false
        case .paragraph: endParagraph()
        case .cell: output.endCell(from: cells.popLast() ?? 0)
        case .row: output.endLine()
        case .table: endTable()
        case .box: endBox()
        case .note: endNote()
        }
    }

    // A paragraph may contain text boxes, and so other paragraphs.
    private mutating func beginParagraph() -> Kind {
        paragraphs.append(paragraph)
        paragraph = Paragraph()
        return .paragraph
    }

    private mutating func endParagraph() {
        if !paragraph.isJoined { output.endBlock(paragraph.label) }
        paragraph = paragraphs.popLast() ?? Paragraph()
        if outer.isEmpty {
            for box in boxes { output.append(box) }
            boxes.removeAll()
        }
    }

    /// The largest element of properties that is read.
    private static let largestProperties = 1 << 20

    private mutating func properties(_ start: XMLStart, _ events: XMLEvents) throws -> XMLElement? {
        let record = try events.record(start, limit: Self.largestProperties)
        note(record.fault)
        return record.element
    }

    private mutating func readProperties(_ properties: XMLElement?) {
        guard let properties else { return }
        let style = properties.first("pStyle")?.attributes["val"]
        let level = properties.first("outlineLvl")?.attributes["val"].flatMap { Int($0) }
        let isList = WordStyles.isList(properties) ?? style.map(styles.isList) ?? false
        let isHeading = level.map { $0 < 9 } ?? style.map(styles.isHeading) ?? false
        paragraph.label = isHeading ? "headline" : isList ? "list" : nil
        // The end of the paragraph was deleted, so that the next one continues it.
        paragraph.isJoined = properties.first(at: "rPr", "del") != nil
    }

    private mutating func readRun(_ properties: XMLElement?) {
        let hidden = properties?.first("vanish", .word)
        let value = hidden?.attributes["val"]
        isHidden = hidden != nil && value != "0" && value != "false" && value != "off"
    }

    /// A character of a font; those in the private area of Unicode are pictures.
    private static func symbol(_ start: XMLStart) -> String {
        guard let code = start.attributes["char"].flatMap({ UInt32($0, radix: 16) }),
            !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code)
        else { return "" }
        return String(Character(scalar))
    }

    private mutating func field(_ start: XMLStart) {
        switch start.attributes["fldCharType"] {
        case "begin": fields.append(true)
        case "separate":
            if !fields.isEmpty { fields[fields.count - 1] = fields.dropLast().last == true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func refer(to start: XMLStart) {
        guard let id = start.attributes["id"] else { return }
        noteIDs.append(start.name.local.prefix(1) + id)
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

    private mutating func beginBox() -> Kind {
        outer.append(output)
        output = BlockText(limit: limit)
        return .box
    }

    private mutating func endBox() {
        output.endBlock()
        boxes.append(output)
        output = outer.popLast() ?? BlockText(limit: limit)
    }

    private mutating func beginNote(_ start: XMLStart) -> Kind {
        // Notes with a type are lines between the text and the notes.
        let isNote = start.attributes["type"].map { $0 == "normal" } ?? true
        noteID = isNote ? start.attributes["id"].map { start.name.local.prefix(1) + $0 } : nil
        output = BlockText(limit: limit)
        return .note
    }

    private mutating func endNote() {
        output.endBlock()
        if let noteID { notes[ExactText(noteID)] = output }
        output = BlockText(limit: limit)
    }
}
