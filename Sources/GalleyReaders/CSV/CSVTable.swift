// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Makes a document of each row of a table.
struct CSVTable: ~Copyable {
    private let source: ByteSource
    private let settings: ReadSettings
    private let parser: RecordParser
    private var rows: CSVRows
    /// The names of the columns; if there is no header, their numbers from 1, as far as they are
    /// known.
    private var names: [String] = []
    private let hasHeader: Bool

    /// The number of bytes of a table in which the delimiter is looked for.
    private static let headLength = 1 << 13
    /// The number of bytes that a row may contain besides the text.
    private static let overhead = 1 << 20

    /// Reads the beginning of a table.
    ///
    /// - Parameters:
    ///   - dialect: the characters that divide the table; nil for the delimiter means that it is
    ///     found out.
    ///   - hasHeader: whether the first row contains the names of the columns.
    /// - Throws: `DocumentFailure` if there is no column for the text; an error of the source.
    init(
        _ source: ByteSource, _ settings: ReadSettings, delimiter: UInt8?, escape: UInt8?,
        hasHeader: Bool
    ) throws {
        self.source = source
        self.settings = settings
        self.hasHeader = hasHeader
        parser = RecordParser(source, settings, unit: "row")
        try source.skip(try source.peek(3).byteOrderMarkLength, lines: 0)
        let head = try source.peek(Self.headLength)
        var dialect = CSVDialect(escape: escape)
        var firstLine = 1
        if let stated = CSVDialect.stated(in: head) {
            dialect.delimiter = stated.delimiter
            try source.skip(stated.length, lines: 0)
            firstLine = 2
        } else {
            dialect.delimiter = delimiter ?? CSVDialect.delimiter(in: head)
        }
        let (limit, overflows) = settings.maxDocument.addingReportingOverflow(Self.overhead)
        rows = CSVRows(source, dialect, limit: overflows ? .max : limit, firstLine: firstLine)
    }

    /// The event of the next row; nil at the end.
    ///
    /// - Throws: `DocumentFailure` if the rest of the table cannot be read; an error of the source.
    mutating func next() throws -> ReadEvent? {
        if hasHeader, names.isEmpty, try !readHeader() { return nil }
        guard let row = try rows.next() else { return nil }
        switch row {
        case .tooLarge(let line): return .failure(parser.tooLarge(part: line, line: line))
        case .openQuote(let line, let column): throw openQuote(line, column)
        case .cells(let line):
            if !hasHeader { try nameColumns(line) }
            return event(line)
        }
    }

    /// Names the columns of a table without header by their numbers.
    private mutating func nameColumns(_ line: Int) throws {
        let isFirst = names.isEmpty
        while names.count < rows.cells.count { names.append("\(names.count + 1)") }
        if isFirst { try checkTextColumn(line) }
    }

    /// Reads the names of the columns; returns false if the table is empty.
    private mutating func readHeader() throws -> Bool {
        switch try rows.next() {
        case nil: return false
        case .tooLarge(let line)?:
            throw source.failure(.tooLarge, settings.tooLarge, part: 0, line: line)
        case .openQuote(let line, let column)?: throw openQuote(line, column)
        case .cells(let line)?:
            let texts = try rows.cells.map { cell in
                try text(of: cell, line, part: 0).get()
            }
            names = Self.distinct(texts)
            try checkTextColumn(line)
            return true
        }
    }

    private func checkTextColumn(_ line: Int) throws {
        guard let column = settings.text.tokens.first, settings.text.tokens.count == 1,
            names.contains(where: { $0.utf8.elementsEqual(column.utf8) })
        else {
            throw source.failure(
                .missingText,
                "no column for the text at \(settings.textName); the columns are "
                    + RecordParser.list(names), part: 0, line: line)
        }
    }

    /// Makes the names of columns different: an empty name becomes the column's number, and a
    /// repeated one gets it at its end.
    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<ExactText> = []
        return texts.enumerated().map { index, text in
            var name = text.utf8.isEmpty ? "\(index + 1)" : text
            while !seen.insert(ExactText(name)).inserted { name += "_\(index + 1)" }
            return name
        }
    }

    private mutating func event(_ line: Int) -> ReadEvent {
        guard rows.cells.count <= names.count else {
            return .failure(
                source.failure(
                    .malformed,
                    "the row has \(rows.cells.count) cells, but the table has \(names.count) columns",
                    part: line, line: line))
        }
        var record = JSONObject()
        for (name, cell) in zip(names, rows.cells) {
            switch text(of: cell, line, part: line) {
            case .success(let text): record[name] = .string(text)
            case .failure(let failure): return .failure(failure)
            }
        }
        let value = JSONValue.object(record)
        // A row without a cell for the text is like one whose cell is empty.
        if settings.text.value(in: value) == nil { return .skip(.empty) }
        return parser.event(value, part: line, line: line)
    }

    private func text(
        of cell: CSVRows.Cell, _ line: Int, part: Int
    ) -> Result<String, DocumentFailure> {
        let bytes = rows.content(cell)
        do throws(BadUTF8) {
            return .success(try UTF8Check.text(bytes.span, firstLine: line))
        } catch {
            return .failure(
                source.failure(
                    .badUTF8, error.message, part: part, line: error.position.line))
        }
    }

    private func openQuote(_ line: Int, _ column: Int) -> DocumentFailure {
        source.failure(
            .malformed, "the quote that opens here is never closed, so the rest cannot be read",
            part: 0, line: line, column: column)
    }
}
