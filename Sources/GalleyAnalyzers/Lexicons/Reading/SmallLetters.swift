// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A run of lower-case ASCII letters, perhaps after an initial capital, read eight bytes at a time.
///
/// Most words of a text are such runs. They are converted to lower case here and not by
/// `LetterCase`, because one pass over eight bytes at a time also finds their end, hash and key.
struct SmallLetters {
    /// The byte offset at which the run begins.
    let start: Int
    /// The byte offset at which the run ends, always before the end of the text.
    let end: Int
    /// The hash value of the run in lower case.
    let hash: UInt64
    /// Whether the first letter is a capital.
    let isCapital: Bool
    /// The first eight letters (`low`) and the last, incomplete block of letters (`high`), in lower
    /// case and little-endian order.
    private let low, high: UInt64

    /// How many letters the run has.
    var count: Int { end &- start }

    /// The first letter, in lower case.
    var first: UInt8 { UInt8(truncatingIfNeeded: low) }

    /// The last two letters, the last one in the high byte; the run must have at least three
    /// letters, so that neither of the two is the initial capital.
    @inline(__always)
    func lastTwo(of text: Span<UInt8>) -> UInt16 {
        UInt16(text[end &- 1]) << 8 | UInt16(text[end &- 2])
    }

    /// The key of the run in lower case; the run must not be longer than `WordKey.longest`.
    @inline(__always)
    var key: WordKey { WordKey(low, high, count: count) }

    /// Reads the run that begins at an offset; nil if there is none, or if the text ends within the
    /// run's last block of eight bytes.
    @inline(__always)
    init?(at start: Int, of text: Span<UInt8>) {
        guard start &+ 8 <= text.count else { return nil }
        self.start = start
        var block = text.eight(at: start)
        isCapital = UInt8(truncatingIfNeeded: block) &- 0x41 < 26
        block |= isCapital ? 0x20 : 0
        var hash = WordHash()
        var length = Self.length(block)
        if length < 8 {
            guard length > 0 else { return nil }
            (low, high) = (block & Self.mask(length), 0)
            hash.add(last: low)
            end = start &+ length
            self.hash = hash.value
            return
        }
        low = block
        var rest: UInt64 = 0
        var index = start
        while length == 8 {
            hash.add(whole: block)
            index &+= 8
            guard index &+ 8 <= text.count else { return nil }
            block = text.eight(at: index)
            length = Self.length(block)
            rest = block & Self.mask(length)
        }
        high = rest
        hash.add(last: rest)
        end = index &+ length
        self.hash = hash.value
    }

    /// Returns a mask for the first `count` bytes of a block; `count` must be less than eight.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(count &* 8)) &- 1 }

    /// Returns the number of lower-case letters at the beginning of a block.
    @inline(__always)
    private static func length(_ block: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Lower-case letters become 1…26; all other bytes get values outside this range.
        let places = block ^ (ones &* 0x60)
        let low = places & (ones &* 0x7F)
        let isBeyond = low &+ (ones &* (0x7F - 26))
        let isZero = ~(low &+ (ones &* 0x7F))
        return ((isBeyond | isZero | places) & (ones &* 0x80)).trailingZeroBitCount &>> 3
    }
}
