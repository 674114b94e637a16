// SPDX-License-Identifier: Apache-2.0

/// The lines of a table whose columns are divided by tabs; empty lines are left out.
struct TabbedLines {
    let lines: [TabbedLine]

    /// Divides at line feeds; a byte order mark and carriage returns at line ends are dropped.
    init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var lines: [TabbedLine] = []
        var start = bytes.starts(with: mark) ? mark.count : 0
        var number = 0
        while start < bytes.count {
            let end = Self.index(of: "\n", in: start..<bytes.count, of: bytes)
            number += 1
            if let line = Self.line(number, at: start..<end, of: bytes) { lines.append(line) }
            start = end + 1
        }
        self.lines = lines
    }

    /// The lines below the column names, or all lines if there are none.
    ///
    /// Only comments, lines that begin with `#`, may stand above the names.
    func afterColumnNames(_ columns: (String, String?)) -> ArraySlice<TabbedLine> {
        let first = lines.firstIndex { $0.first.first != UInt8(ascii: "#") }
        guard let first, lines[first].names(columns) else { return lines[...] }
        return lines[(first + 1)...]
    }

    private static func line(
        _ number: Int,
        at range: Range<Int>,
        of bytes: [UInt8]
    ) -> TabbedLine? {
        let tab = index(of: "\t", in: range, of: bytes)
        let first = bytes[withoutSpaces(range.lowerBound..<tab, of: bytes)]
        guard tab < range.upperBound else {
            return first.isEmpty ? nil : TabbedLine(number: number, first: first, second: nil)
        }
        let next = index(of: "\t", in: tab + 1..<range.upperBound, of: bytes)
        let second = bytes[withoutSpaces(tab + 1..<next, of: bytes)]
        return TabbedLine(number: number, first: first, second: second)
    }

    /// The first place of a byte in a range, or the end of the range.
    private static func index(
        of byte: Unicode.Scalar,
        in range: Range<Int>,
        of bytes: [UInt8]
    ) -> Int {
        let byte = UInt8(ascii: byte)
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] != byte { index += 1 }
        return index
    }

    private static func withoutSpaces(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }
}
