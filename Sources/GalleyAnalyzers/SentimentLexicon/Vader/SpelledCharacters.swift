// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The descriptions of emoji, which are read in place of the characters.
///
/// A table of two stages, so that text in other scripts costs two reads per character.
struct SpelledCharacters: Sendable {
    private static let pageSize = 256
    /// The number of the page of each block of 256 code points; page 0 is empty.
    private var pages: [UInt8] = []
    /// The number of the spelling of each code point, from 1; 0 is none.
    private var cells = [UInt16](repeating: 0, count: SpelledCharacters.pageSize)
    private var spellings: [[UInt8]] = []

    /// Takes the rows `emoji<TAB>description` of one code point; longer sequences are left out.
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

    /// The text in UTF-8 that is read in place of a code point; nil if it is read as it is.
    func spelling(of scalar: UInt32) -> [UInt8]? {
        let page = Int(scalar) / Self.pageSize
        guard page < pages.count else { return nil }
        let number = cells[Int(pages[page]) * Self.pageSize + Int(scalar) % Self.pageSize]
        return number == 0 ? nil : spellings[Int(number) - 1]
    }
}
