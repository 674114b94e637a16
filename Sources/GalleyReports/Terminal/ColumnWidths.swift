// SPDX-License-Identifier: Apache-2.0

/// Divides the width of a line among the columns of a table.
struct ColumnWidths {
    /// What one column would like to have, and what it can do with.
    struct Need {
        let wanted: Int
        let least: Int
    }

    /// Spaces between two columns.
    static let gap = 2

    /// The columns that fit, from the first; there is at least one.
    let widths: [Int]

    /// What all take together, gaps included.
    let total: Int

    /// Shrinks the widest columns first; when all have their least, leaves out the last.
    init(_ needs: [Need], within available: Int) {
        var needs = needs.map { Need(wanted: min($0.wanted, available), least: $0.least) }
        while needs.count > 1, Self.sum(needs.map(\.least)) > available { needs.removeLast() }
        var widths = needs.map(\.wanted)
        while Self.sum(widths) > available, let widest = Self.widest(widths, needs) {
            widths[widest] -= 1
        }
        self.widths = widths
        total = Self.sum(widths)
    }

    /// The widest of the columns that can still shrink; the last of equal ones.
    private static func widest(_ widths: [Int], _ needs: [Need]) -> Int? {
        widths.indices.filter { widths[$0] > min(needs[$0].least, needs[$0].wanted) }
            .max { widths[$0] <= widths[$1] }
    }

    private static func sum(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(widths.count - 1, 0)
    }
}
