// SPDX-License-Identifier: Apache-2.0

/// Finds where a run of unescaped bytes in a JSON string ends, examining eight bytes at a time.
enum StringScanKernel {
    /// A run of bytes that need no escape.
    struct Run {
        /// The position of the first `"`, `\` or control character, or the end of the bytes.
        var end: Int
        /// Whether all bytes of the run are ASCII.
        var isASCII: Bool
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The run that starts at a position.
    static func run(in bytes: Span<UInt8>, from start: Int) -> Run {
        let raw = unsafe bytes.bytes
        var position = start
        var high: UInt64 = 0
        while position &+ 8 <= bytes.count {
            let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            let word = UInt64(littleEndian: loaded)
            let stops = stopBits(word)
            if stops != 0 {
                let length = stops.trailingZeroBitCount >> 3
                high |= word & highBits & ((1 << (UInt64(length) << 3)) &- 1)
                return Run(end: position &+ length, isASCII: high == 0)
            }
            high |= word & highBits
            position &+= 8
        }
        while position < bytes.count, !isStop(bytes[position]) {
            high |= UInt64(bytes[position] & 0x80)
            position &+= 1
        }
        return Run(end: position, isASCII: high == 0)
    }

    /// A 64-bit mask whose lowest set bit is the high bit of the first byte that ends a run.
    ///
    /// The bits above that bit have no meaning.
    private static func stopBits(_ word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let found =
            ((quotes &- ones) & ~quotes)
            | ((backslashes &- ones) & ~backslashes)
            | ((word &- (ones &* 0x20)) & ~word)
        return found & highBits
    }

    private static func isStop(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x5C || byte < 0x20
    }
}
