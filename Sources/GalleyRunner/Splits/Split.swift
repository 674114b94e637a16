// SPDX-License-Identifier: Apache-2.0

/// A piece of the input that one worker reads: some files, or a range of one big file.
struct Split: Sendable {
    /// The files, in canonical order.
    let items: [InputItem]
    /// The bytes that are read of a single big file of lines; nil: everything.
    let range: Range<Int>?
    /// The number of the line on which the range begins, from 1.
    let firstLine: Int

    init(_ items: [InputItem], range: Range<Int>? = nil, firstLine: Int = 1) {
        self.items = items
        self.range = range
        self.firstLine = firstLine
    }
}
