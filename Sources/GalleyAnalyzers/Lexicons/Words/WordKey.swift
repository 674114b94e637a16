// SPDX-License-Identifier: Apache-2.0

/// A word of up to 15 bytes, stored as two numbers, because these can be compared faster than
/// bytes.
struct WordKey: Sendable, Equatable {
    /// The first eight bytes, in little-endian order; the missing bytes of a shorter word are 0.
    private let low: UInt64
    /// The bytes after the first eight, with the length of the word as the highest byte.
    private let high: UInt64

    /// Compares both numbers at once, because a branch between them could not be predicted.
    @inline(__always)
    static func == (left: WordKey, right: WordKey) -> Bool {
        (left.low ^ right.low) | (left.high ^ right.high) == 0
    }

    /// The maximum length in bytes of a word that fits into a key.
    static var longest: Int { 15 }

    /// A key that differs from the keys of all words.
    static var none: WordKey { WordKey(low: .max, high: .max) }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Makes the key of a word of more than 15 bytes from its hash; if two such keys are equal, the
    /// bytes of the words must be compared too.
    init(ofLong hash: WordHash) { self.init(low: hash.value, high: .max &- 1) }

    /// Makes the key of a word from its bytes, which must be in little-endian order with zeros
    /// after the last byte.
    @inline(__always)
    init(_ low: UInt64, _ high: UInt64, count: Int) {
        self.init(low: low, high: high | UInt64(truncatingIfNeeded: count) &<< 56)
    }

    /// Makes the key of a word of at most 15 bytes.
    @inline(__always)
    init(_ word: Span<UInt8>) {
        if word.count < 8 {
            self.init(word.rest(from: 0), 0, count: word.count)
        } else {
            self.init(word.eight(at: 0), word.rest(from: 8), count: word.count)
        }
    }

    /// Makes the key of a word of at most 14 bytes with one letter appended.
    @inline(__always)
    init(_ word: Span<UInt8>, plus letter: UInt8) {
        let key = WordKey(word)
        let bits = UInt64(letter) &<< UInt64((word.count & 7) &* 8)
        let isHigh = word.count >= 8
        // The length is in the highest byte, above all letters, so adding 1 there does not change a
        // letter.
        self.init(
            low: isHigh ? key.low : key.low | bits,
            high: (isHigh ? key.high | bits : key.high) &+ 1 &<< 56)
    }
}
