// SPDX-License-Identifier: Apache-2.0

/// The part of the splits that one process works on, as set by the option `--split I/N`.
package struct SplitShare: Sendable, Hashable {
    /// The number of this part, from 1 to `count`.
    package let index: Int
    /// The number of parts.
    package let count: Int

    /// The whole input as a single part, 1 of 1.
    package static let whole = SplitShare(trusted: 1, of: 1)

    /// Makes part `index` of `count`; nil unless 1 ≤ index ≤ count.
    package init?(index: Int, count: Int) {
        guard count >= 1, (1...count).contains(index) else { return nil }
        self.init(trusted: index, of: count)
    }

    /// Parses `I/N`; nil if the text does not have this form.
    package init?(_ text: String) {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        ).map { Substring($0) }
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else {
            return nil
        }
        self.init(index: index, count: count)
    }

    private init(trusted index: Int, of count: Int) {
        self.index = index
        self.count = count
    }

    /// Whether the split with this number, counted from 0, belongs to this part.
    func contains(_ split: Int) -> Bool { split % count == index - 1 }
}
