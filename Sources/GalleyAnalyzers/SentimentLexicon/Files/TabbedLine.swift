// SPDX-License-Identifier: Apache-2.0

/// The first two fields of a line, without the white space round them.
struct TabbedLine {
    /// The number of the line in its file, from 1.
    let number: Int
    /// What stands before the first tab, or the whole line.
    let first: ArraySlice<UInt8>
    /// What stands between the first tab and the next, or nil if the line has no tab.
    let second: ArraySlice<UInt8>?

    /// Whether the fields spell these column names.
    func names(_ columns: (String, String?)) -> Bool {
        guard first.elementsEqual(columns.0.utf8) else { return false }
        guard let name = columns.1 else { return true }
        return second?.elementsEqual(name.utf8) ?? false
    }
}
