// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lines of a table whose columns are separated by tabs; empty lines are left out.
///
/// Lexicons are read whenever the program starts; to save time, the lines are not collected in an
/// array.
struct TabbedLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    /// The byte offset at which the next line begins.
    private var place: Int
    /// The number of the next line.
    private var number = 1

    /// Divides a file at line feeds, and drops a byte order mark and the carriage returns at line
    /// ends.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.byteOrderMarkLength
    }

    /// The next line that is not empty, without advancing past it.
    var first: TabbedLine? {
        var ahead = self
        return ahead.next()
    }

    /// Advances to the next line that is not empty, and returns it.
    mutating func next() -> TabbedLine? {
        while place < bytes.count {
            let start = place
            let (end, firstTab, secondTab) = Self.ends(of: bytes.span, from: start)
            place = end + 1
            number += 1
            let first = withoutSpaces(start..<(firstTab ?? end))
            if let firstTab {
                let second = withoutSpaces(firstTab + 1..<(secondTab ?? end))
                return TabbedLine(number: number - 1, of: bytes, first: first, second: second)
            }
            if !first.isEmpty {
                return TabbedLine(number: number - 1, of: bytes, first: first, second: nil)
            }
        }
        return nil
    }

    /// Returns the lines after the line with the column names, or all lines if the file has no such
    /// line.
    ///
    /// Only comments, which begin with `#`, may precede the column names.
    func afterColumnNames(_ columns: (String, String?)) -> TabbedLines {
        var rest = self
        while let line = rest.next() {
            if line.first.first == UInt8(ascii: "#") { continue }
            return line.names(columns) ? rest : self
        }
        return self
    }

    /// Returns the offset of a line's end, and the offsets of the first two tabs in the line.
    private static func ends(
        of bytes: borrowing Span<UInt8>, from start: Int
    ) -> (end: Int, firstTab: Int?, secondTab: Int?) {
        var firstTab: Int?
        var secondTab: Int?
        for index in start..<bytes.count {
            let byte = bytes[index]
            // Nearly every byte needs only this one comparison.
            guard byte < 0x0B else { continue }
            if byte == UInt8(ascii: "\n") { return (index, firstTab, secondTab) }
            guard byte == UInt8(ascii: "\t") else { continue }
            if firstTab == nil {
                firstTab = index
            } else if secondTab == nil {
                secondTab = index
            }
        }
        return (bytes.count, firstTab, secondTab)
    }

    private func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }
}

/// The first two fields of a line, without the white space around them.
struct TabbedLine {
    /// The number of the line in its file, from 1.
    let number: Int
    /// The whole file; the fields are ranges in these bytes, because slices would need twice the
    /// memory.
    private let bytes: [UInt8]
    private let firstPlace: Range<Int>
    /// The range of the second field; an empty range at -1 if the line has no tab.
    private let secondPlace: Range<Int>

    /// Makes a line from its number and the ranges of its fields.
    init(number: Int, of bytes: [UInt8], first: Range<Int>, second: Range<Int>?) {
        self.number = number
        self.bytes = bytes
        firstPlace = first
        secondPlace = second ?? -1 ..< -1
    }

    /// The text before the first tab, or the whole line.
    var first: ArraySlice<UInt8> { bytes[firstPlace] }

    /// The text between the first tab and the next; nil if the line has no tab.
    var second: ArraySlice<UInt8>? {
        secondPlace.lowerBound < 0 ? nil : bytes[secondPlace]
    }

    /// Whether the fields are these column names.
    func names(_ columns: (String, String?)) -> Bool {
        guard first.elementsEqual(columns.0.utf8) else { return false }
        guard let name = columns.1 else { return true }
        return second?.elementsEqual(name.utf8) ?? false
    }
}
