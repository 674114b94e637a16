// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Divides a table into rows and cells through one buffer.
///
/// A quote has a meaning only at the start of a cell; a quoted cell may contain line ends. A row ends
/// at "\n", "\r\n" or "\r". Empty lines are not rows.
struct CSVRows: ~Copyable {
    private let source: ByteSource
    private let dialect: CSVDialect
    private let limit: Int
    /// The bytes that were read last.
    private(set) var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line at `start`, from 1.
    private var line: Int

    private static let chunk = 1 << 18

    /// A cell of a row.
    struct Cell {
        /// The range of the content in the buffer, without the quotes around it.
        var range: Range<Int>
        /// Whether the content contains doubled quotes or escapes.
        var needsDecoding = false
    }

    /// A row, or the reason why there is none.
    enum Row {
        /// The line on which a row begins, from 1; its cells are in `cells`.
        case cells(line: Int)
        /// A row that is longer than the limit.
        case tooLarge(line: Int)
        /// The line of a quote that is never closed, so that the rest cannot be divided.
        case openQuote(line: Int, column: Int)
    }

    /// The cells of the row that was read last; valid until the next row is read.
    private(set) var cells: [Cell] = []

    /// Divides a source, from its current position.
    ///
    /// - Parameters:
    ///   - limit: the maximum length of a row in bytes.
    ///   - firstLine: the number of the first line.
    init(_ source: ByteSource, _ dialect: CSVDialect, limit: Int, firstLine: Int) {
        self.source = source
        self.dialect = dialect
        self.limit = limit
        line = firstLine
    }

    /// The next row that is not an empty line; nil at the end.
    mutating func next() throws -> Row? {
        while true {
            var scan = scan()
            while scan == .incomplete {
                if buffer.count - start > limit { return try skip() }
                try fill()
                scan = self.scan()
            }
            switch scan {
            case .incomplete: continue
            case .openQuote(let place): return openQuote(at: place)
            case .row(let end):
                let first = line
                let isEmpty = cells.count == 1 && cells[0].range.isEmpty && end - start <= 2
                if start == buffer.count { return nil }
                move(to: end)
                if !isEmpty { return .cells(line: first) }
            }
        }
    }

    /// The content of a cell, with doubled quotes and escapes resolved.
    func content(_ cell: Cell) -> ArraySlice<UInt8> {
        guard cell.needsDecoding else { return buffer[cell.range] }
        var content: [UInt8] = []
        content.reserveCapacity(cell.range.count)
        var index = cell.range.lowerBound
        while index < cell.range.upperBound {
            let byte = buffer[index]
            let isPair = byte == CSVDialect.quote || byte == dialect.escape
            let next = index + 1 < cell.range.upperBound ? buffer[index + 1] : nil
            if isPair, let next, byte == dialect.escape || next == CSVDialect.quote {
                content.append(next)
                index += 2
            } else {
                // The quote that closes the quoted part of a cell does not belong to it.
                if byte != CSVDialect.quote { content.append(byte) }
                index += 1
            }
        }
        return content[...]
    }

    private mutating func scan() -> RowScan {
        var found: [Cell] = []
        swap(&found, &cells)
        let scan = RowScan(buffer.span, from: start, dialect, isAtEnd: isAtEnd, &found)
        swap(&found, &cells)
        return scan
    }

    private mutating func move(to end: Int) {
        line += NewlineSearch.count(in: buffer.span.extracting(start..<end))
        // A "\r" alone ends a line, too.
        if end > start, buffer[end - 1] == UInt8(ascii: "\r") { line += 1 }
        start = end
    }

    private func openQuote(at place: Int) -> Row {
        let before = buffer.span.extracting(start..<place)
        let newline = UInt8(ascii: "\n")
        let column = buffer[start..<place].reversed().prefix { $0 != newline }.count + 1
        return .openQuote(line: line + NewlineSearch.count(in: before), column: column)
    }

    /// Passes over a row that is too long; it ends at the next line end outside quotes.
    private mutating func skip() throws -> Row {
        let first = line
        var isQuoted = false
        while true {
            while start < buffer.count {
                let byte = buffer[start]
                start += 1
                if byte == CSVDialect.quote { isQuoted.toggle() }
                guard byte == UInt8(ascii: "\n") else { continue }
                line += 1
                if !isQuoted { return .tooLarge(line: first) }
            }
            if isAtEnd { return .tooLarge(line: first) }
            try fill()
        }
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        start = 0
        // Longer rows need fewer steps, so that the time is linear in their length.
        isAtEnd = try source.read(max(Self.chunk, buffer.count), into: &buffer) == 0
    }
}

/// The result of looking for the cells of one row.
private enum RowScan: Equatable {
    /// The row ends before this offset.
    case row(end: Int)
    /// The bytes end within the row.
    case incomplete
    /// The quote at this offset is never closed.
    case openQuote(at: Int)

    /// Looks for the cells of the row that begins at an offset.
    init(
        _ bytes: Span<UInt8>, from start: Int, _ dialect: CSVDialect, isAtEnd: Bool,
        _ cells: inout [CSVRows.Cell]
    ) {
        cells.removeAll(keepingCapacity: true)
        var place = start
        while true {
            var cell = CSVRows.Cell(range: place..<place)
            if place < bytes.count, bytes[place] == CSVDialect.quote {
                guard let end = Self.quoted(bytes, place, dialect, isAtEnd, &cell) else {
                    self = isAtEnd ? .openQuote(at: place) : .incomplete
                    return
                }
                place = end
            } else {
                place = Self.plain(bytes, place, dialect, &cell)
            }
            guard place < bytes.count || isAtEnd else {
                self = .incomplete
                return
            }
            cells.append(cell)
            guard place < bytes.count, bytes[place] == dialect.delimiter else { break }
            place += 1
        }
        self = Self.lineEnd(bytes, place, isAtEnd)
    }

    private static func lineEnd(_ bytes: Span<UInt8>, _ place: Int, _ isAtEnd: Bool) -> RowScan {
        guard place < bytes.count else { return .row(end: place) }
        guard bytes[place] == UInt8(ascii: "\r") else { return .row(end: place + 1) }
        guard place + 1 < bytes.count else {
            return isAtEnd ? .row(end: place + 1) : .incomplete
        }
        return .row(end: bytes[place + 1] == UInt8(ascii: "\n") ? place + 2 : place + 1)
    }

    /// Finds the end of a cell without quotes.
    private static func plain(
        _ bytes: Span<UInt8>, _ start: Int, _ dialect: CSVDialect, _ cell: inout CSVRows.Cell
    ) -> Int {
        let escape = dialect.escape
        var place = start
        while true {
            place = CSVKernel.cellEnd(bytes, from: place, dialect.delimiter, escape)
            guard place < bytes.count, bytes[place] == escape else { break }
            cell.needsDecoding = true
            place = min(place + 2, bytes.count)
        }
        cell.range = start..<place
        return place
    }

    /// Finds the end of a cell that begins with a quote; nil if the bytes end within it.
    private static func quoted(
        _ bytes: Span<UInt8>, _ start: Int, _ dialect: CSVDialect, _ isAtEnd: Bool,
        _ cell: inout CSVRows.Cell
    ) -> Int? {
        let content = start + 1
        var place = content
        while true {
            place = CSVKernel.quoteEnd(bytes, from: place, dialect.escape)
            guard place < bytes.count else { return nil }
            if bytes[place] == dialect.escape, dialect.escape != nil {
                cell.needsDecoding = true
                place += 2
                continue
            }
            guard place + 1 < bytes.count || isAtEnd else { return nil }
            guard place + 1 < bytes.count, bytes[place + 1] == CSVDialect.quote else { break }
            cell.needsDecoding = true
            place += 2
        }
        // Text between the closing quote and the delimiter belongs to the cell, as in most readers.
        var rest = CSVRows.Cell(range: place..<place)
        let end = plain(bytes, place + 1, dialect, &rest)
        if end > place + 1 { cell.needsDecoding = true }
        cell.range = content..<(end > place + 1 ? end : place)
        return end
    }
}
