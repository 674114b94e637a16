// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A run of small ASCII letters, perhaps behind a capital, read eight bytes at a time.
struct SmallLetters {
    /// Where the run ends; there is a byte.
    let end: Int
    /// The hash of the run in small letters.
    let hash: WordHash
    /// The first eight letters, the first one lowest, in small letters; zeros behind a shorter run.
    let head: UInt64
    /// Whether the first letter is a capital.
    let isCapital: Bool

    /// Reads the run that begins at a place; nil if there is none, or less than eight bytes behind
    /// it to look at.
    @inline(__always)
    init?(at start: Int, of text: Span<UInt8>) {
        let raw = text.bytes
        guard start &+ 8 <= text.count else { return nil }
        var block = UInt64(
            littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
        isCapital = UInt8(truncatingIfNeeded: block) &- 0x41 < 26
        block |= isCapital ? 0x20 : 0
        var hash = WordHash()
        var index = start
        var length = Self.length(block)
        head = length == 8 ? block : block & Self.mask(length)
        while length == 8 {
            hash.add(whole: block)
            index &+= 8
            guard index &+ 8 <= text.count else { return nil }
            block = UInt64(
                littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            length = Self.length(block)
        }
        hash.add(last: block & Self.mask(length))
        guard index &+ length > start else { return nil }
        end = index &+ length
        self.hash = hash
    }

    /// Keeps the first bytes of a block, less than eight.
    private static func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(count &* 8)) &- 1 }

    /// How many small letters stand at the beginning of a block.
    private static func length(_ block: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Small letters become 1…26; everything else lies outside.
        let places = block ^ (ones &* 0x60)
        let low = places & (ones &* 0x7F)
        let isBeyond = low &+ (ones &* (0x7F - 26))
        let isZero = ~(low &+ (ones &* 0x7F))
        return ((isBeyond | isZero | places) & (ones &* 0x80)).trailingZeroBitCount >> 3
    }
}
