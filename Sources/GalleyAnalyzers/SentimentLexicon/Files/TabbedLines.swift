// SPDX-License-Identifier: Apache-2.0

/// The lines of a table whose columns are divided by tabs; empty lines are left out.
struct TabbedLines {
    let lines: [TabbedLine]

    /// Divides at line feeds; a byte order mark and carriage returns at line ends are dropped.
    init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var lines: [TabbedLine] = []
        // Growing would touch as much memory again, which is felt at each start.
        lines.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
        var start = bytes.starts(with: mark) ? mark.count : 0
        var tabs = (first: -1, second: -1)
        var number = 1
        for index in start...bytes.count {
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
            // One comparison for nearly every byte: lexicons are read at each start.
            guard byte < 0x0B else { continue }
            if byte == UInt8(ascii: "\t") {
                if tabs.first < 0 {
                    tabs.first = index
                } else if tabs.second < 0 {
                    tabs.second = index
                }
            } else if byte == UInt8(ascii: "\n") {
                if let line = Self.line(number, at: start..<index, tabs, of: bytes) {
                    lines.append(line)
                }
                (start, tabs, number) = (index + 1, (-1, -1), number + 1)
            }
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
        _ number: Int, at range: Range<Int>, _ tabs: (first: Int, second: Int), of bytes: [UInt8]
    ) -> TabbedLine? {
        guard tabs.first >= 0 else {
            let first = withoutSpaces(range, of: bytes)
            return first.isEmpty
                ? nil : TabbedLine(number: number, of: bytes, first: first, second: nil)
        }
        let first = withoutSpaces(range.lowerBound..<tabs.first, of: bytes)
        let end = tabs.second < 0 ? range.upperBound : tabs.second
        let second = withoutSpaces(tabs.first + 1..<end, of: bytes)
        return TabbedLine(number: number, of: bytes, first: first, second: second)
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
