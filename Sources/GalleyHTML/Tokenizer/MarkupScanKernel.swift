// SPDX-License-Identifier: Apache-2.0

/// Finds the next byte that matters in a text or an attribute, examining eight bytes at a time.
enum MarkupScanKernel {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The offset of the first `first`, `second` or U+0000.
    ///
    /// - Parameters:
    ///   - bytes: the bytes to search.
    ///   - start: the offset at which the search begins, at most `end`.
    ///   - end: the offset at which it ends, at most the number of bytes; returned if none is found.
    ///   - first: a byte to find.
    ///   - second: another byte to find.
    @inline(__always)
    static func find(
        in bytes: Span<UInt8>, from start: Int, to end: Int, _ first: UInt8, _ second: UInt8
    ) -> Int {
        precondition(start >= 0 && end <= bytes.count)
        let raw = unsafe bytes.bytes
        let firsts = ones &* UInt64(first)
        let seconds = ones &* UInt64(second)
        var position = start
        while position &+ 8 <= end {
            let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            let word = UInt64(littleEndian: loaded)
            let one = word ^ firsts
            let two = word ^ seconds
            let found =
                (((one &- ones) & ~one) | ((two &- ones) & ~two) | ((word &- ones) & ~word))
                & highBits
            if found != 0 { return position &+ (found.trailingZeroBitCount &>> 3) }
            position &+= 8
        }
        while position < end {
            let byte = bytes[position]
            if byte == first || byte == second || byte == 0 { return position }
            position &+= 1
        }
        return end
    }
}
