// SPDX-License-Identifier: Apache-2.0

/// Identifies a line across pages by its words; case and punctuation make no difference.
///
/// The key is a 128-bit hash that is the same in every run; among a thousand million different
/// lines, no two are expected to have the same key.
public struct LineKey: Sendable, Hashable, Comparable {
    /// The upper 64 bits.
    package let high: UInt64

    /// The lower 64 bits.
    package let low: UInt64

    /// Makes a key from its two halves.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes the key of a run of words.
    init(_ words: ArraySlice<UInt64>) {
        var high = UInt64(words.count)
        var low = ~high
        for word in words {
            high = (high ^ word) &* 0x9FB2_1C65_1E98_DF25
            high ^= high >> 32
            low = (low ^ word ^ (word << 29)) &* 0xD6E8_FEB8_6659_FD93
            low ^= low >> 31
        }
        self.init(high: high, low: low)
    }

    /// Orders keys as unsigned 128-bit numbers.
    public static func < (left: LineKey, right: LineKey) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
