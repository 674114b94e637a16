// SPDX-License-Identifier: Apache-2.0

/// The characters that divide a table in a text: RFC 4180, and what spreadsheets make of it.
struct CSVDialect: Sendable, Hashable {
    /// The byte between two cells.
    var delimiter = UInt8(ascii: ",")
    /// The byte before a character that has no special meaning; nil if there is none.
    var escape: UInt8?

    /// The byte around a cell that contains delimiters or line ends; within such a cell it is
    /// doubled.
    static let quote = UInt8(ascii: "\"")

    /// The delimiters that are recognized, the most likely first.
    private static let candidates: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]

    /// Returns the delimiter that is most frequent in the first line, outside quotes.
    ///
    /// - Parameter head: the first bytes of the table.
    static func delimiter(in head: ArraySlice<UInt8>) -> UInt8 {
        var counts = [Int](repeating: 0, count: candidates.count)
        var isQuoted = false
        for byte in head {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        // The first of several equal maxima is the most likely one.
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// The delimiter that the first line of a table of Excel states, such as "sep=;", and the length
    /// of this line with its line end; nil if the table has no such line.
    static func stated(in head: ArraySlice<UInt8>) -> (delimiter: UInt8, length: Int)? {
        guard head.count >= 5, head.prefix(4).elementsEqual("sep=".utf8) else { return nil }
        let rest = head.dropFirst(4)
        guard let delimiter = rest.first, delimiter != UInt8(ascii: "\n") else { return nil }
        let end = rest.dropFirst()
        if end.starts(with: "\r\n".utf8) { return (delimiter, 7) }
        return end.first == UInt8(ascii: "\n") || end.first == UInt8(ascii: "\r")
            ? (delimiter, 6) : nil
    }
}
