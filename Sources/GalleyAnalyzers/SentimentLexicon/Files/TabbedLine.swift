// SPDX-License-Identifier: Apache-2.0

/// The first two fields of a line, without the white space round them.
struct TabbedLine {
    /// The number of the line in its file, from 1.
    let number: Int
    /// The file; the fields are places in it, for slices would take twice the room.
    private let bytes: [UInt8]
    private let firstPlace: Range<Int>
    /// Empty and at -1 if the line has no tab.
    private let secondPlace: Range<Int>

    /// Takes a line's number and the places of its fields.
    init(number: Int, of bytes: [UInt8], first: Range<Int>, second: Range<Int>?) {
        self.number = number
        self.bytes = bytes
        firstPlace = first
        secondPlace = second ?? -1 ..< -1
    }

    /// What stands before the first tab, or the whole line.
    var first: ArraySlice<UInt8> { bytes[firstPlace] }

    /// What stands between the first tab and the next, or nil if the line has no tab.
    var second: ArraySlice<UInt8>? {
        secondPlace.lowerBound < 0 ? nil : bytes[secondPlace]
    }

    /// Whether the fields spell these column names.
    func names(_ columns: (String, String?)) -> Bool {
        guard first.elementsEqual(columns.0.utf8) else { return false }
        guard let name = columns.1 else { return true }
        return second?.elementsEqual(name.utf8) ?? false
    }
}
