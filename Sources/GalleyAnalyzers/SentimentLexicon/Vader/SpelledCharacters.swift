// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The descriptions of emoji, which VADER reads instead of the emoji.
///
/// This is a two-stage table, so that a character that is not an emoji costs at most two reads.
struct SpelledCharacters: Sendable {
    private static let pageSize = 256
    /// For each block of 256 code points, the number of its page; page 0 is empty.
    private var pages: [UInt8] = []
    /// For each code point of a page, the number of the code point's spelling, counted from 1; 0 if
    /// the code point has no spelling.
    private var cells = [UInt16](repeating: 0, count: SpelledCharacters.pageSize)
    private var spellings: [[UInt8]] = []

    /// Reads rows `emoji<TAB>description`; emoji of more than one code point are left out.
    ///
    /// - Parameter table: the rows, in UTF-8.
    init(emoji table: [UInt8]) {
        for row in TabbedLines(table).afterColumnNames(("emoji", "description")) {
            let scalar = row.first.span.scalar(at: 0)
            guard let description = row.second, scalar.length == row.first.count else { continue }
            assign([UInt8(ascii: " ")] + description, to: Int(scalar.value))
        }
    }

    private mutating func assign(_ spelling: [UInt8], to scalar: Int) {
        spellings.append(spelling)
        let page = scalar / Self.pageSize
        while pages.count <= page { pages.append(0) }
        if pages[page] == 0 {
            pages[page] = UInt8(cells.count / Self.pageSize)
            cells.append(contentsOf: repeatElement(0, count: Self.pageSize))
        }
        let cell = Int(pages[page]) * Self.pageSize + scalar % Self.pageSize
        cells[cell] = UInt16(spellings.count)
    }

    /// Returns the UTF-8 text that is read instead of a code point; nil if the code point is read
    /// unchanged.
    func spelling(of scalar: UInt32) -> [UInt8]? {
        let page = Int(scalar) / Self.pageSize
        guard page < pages.count else { return nil }
        let number = cells[Int(pages[page]) * Self.pageSize + Int(scalar) % Self.pageSize]
        return number == 0 ? nil : spellings[Int(number) - 1]
    }
}
