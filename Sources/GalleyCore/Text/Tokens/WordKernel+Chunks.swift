// SPDX-License-Identifier: Apache-2.0

import CKernels

extension WordKernel {
    /// Whether an undecided ASCII character may belong to an address, a mention or a hashtag.
    func mayBelongToEntity(_ index: Int) -> Bool {
        switch unsafe text[index] {
        case UInt8(ascii: "/"):
            unsafe index > start && text[index - 1] == UInt8(ascii: ":")
                && index + 1 < end && text[index + 1] == UInt8(ascii: "/")
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
            unsafe index - start >= 2 && text[index - 1] | 0x20 == UInt8(ascii: "w")
                && text[index - 2] | 0x20 == UInt8(ascii: "w")
        default: true
        }
    }

    /// Lets `TokenDivision` divide the text around a character, up to white space on both sides.
    mutating func divideChunk(around index: Int) {
        let (first, last) = (chunkStart(index), chunkEnd(index))
        takeBack(to: first, before: index)
        let chunk = unsafe UnsafeBufferPointer(start: text + first, count: last - first)
        unsafe policy.division.forEachSegment(in: chunk.span) { segment in
            guard segment.kind.isWord else { return }
            write(first + segment.start, first + segment.end)
        }
        boundary = last
        unsafe search.before = gk_edge()
        forget()
    }

    /// Removes the words that begin at or after `first`, and writes the block's words that begin
    /// before `first`.
    private mutating func takeBack(to first: Int, before index: Int) {
        while unsafe search.start_count > 0,
            unsafe Int(search.starts[search.start_count - 1]) >= first
        {
            unsafe search.start_count -= 1
        }
        unsafe search.end_count = unsafe min(search.end_count, search.start_count)
        guard first >= base else { return }
        let borders = borders(before: index)
        let earlier = (UInt64(1) << UInt64(first - base)) &- 1
        push(borders.starts & earlier, borders.ends & earlier)
    }

    /// Returns the last offset up to `index` at which a token of white space ends.
    private func chunkStart(_ index: Int) -> Int {
        var first = index
        while first > start, unsafe !(isSpace(text[first - 1]) && endsSpace(text[first])) {
            first -= 1
        }
        return first
    }

    /// Returns the first offset after `index` at which a token of white space begins.
    private func chunkEnd(_ index: Int) -> Int {
        var last = index + 1
        while last < end,
            unsafe !(isSpace(text[last]) && (last + 1 == end || endsSpace(text[last + 1])))
        {
            last += 1
        }
        return last
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    /// Whether there is certainly a boundary between white space and the byte after it; there is
    /// none before another space or before a combining mark, which attaches to the white space.
    private func endsSpace(_ byte: UInt8) -> Bool { byte < 0x80 && byte != UInt8(ascii: " ") }
}
