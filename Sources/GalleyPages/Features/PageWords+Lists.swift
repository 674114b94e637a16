// SPDX-License-Identifier: Apache-2.0

extension PageWords {
    /// Whether a line begins as one does that names an author or a date.
    func isByline(_ line: Int, _ lists: PageLists) -> Bool {
        range(of: line).first.map { lists.isAny(of: .bylineOpening, hashes[$0]) } ?? false
    }

    /// Whether a line names the source of a picture.
    func hasCredit(_ line: Int, _ lists: PageLists) -> Bool {
        shapes[line].contains(.hasCopyright)
            || range(of: line).contains { lists.isAny(of: .credit, hashes[$0]) }
    }
}
