// SPDX-License-Identifier: Apache-2.0

/// A word of up to 15 bytes as two numbers: comparing them does not read the bytes.
struct WordKey: Sendable, Equatable {
    /// The first eight bytes, the first one lowest; zeros after a shorter word.
    private let low: UInt64
    /// The bytes after them, and the length as the highest byte.
    private let high: UInt64

    /// Compares both numbers at once, because a branch between them could not be predicted.
    @inline(__always)
    static func == (left: WordKey, right: WordKey) -> Bool {
        (left.low ^ right.low) | (left.high ^ right.high) == 0
    }

    /// The length in bytes of the longest word that has a key.
    static var longest: Int { 15 }

    /// A key that differs from those of all words.
    static var none: WordKey { WordKey(low: .max, high: .max) }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The key of a longer word, which is compared before its bytes are.
    init(ofLong hash: WordHash) { self.init(low: hash.value, high: .max &- 1) }

    /// The key of a word by its bytes, the first one lowest in both numbers, with zeros after them.
    @inline(__always)
    init(_ low: UInt64, _ high: UInt64, count: Int) {
        self.init(low: low, high: high | UInt64(truncatingIfNeeded: count) &<< 56)
    }

    /// The key of a word of at most 15 bytes.
    @inline(__always)
    init(_ word: Span<UInt8>) {
        if word.count < 8 {
            self.init(word.rest(from: 0), 0, count: word.count)
        } else {
            self.init(word.eight(at: 0), word.rest(from: 8), count: word.count)
        }
    }

    /// The key of a word of at most 14 bytes with one more letter.
    @inline(__always)
    init(_ word: Span<UInt8>, plus letter: UInt8) {
        let key = WordKey(word)
        let bits = UInt64(letter) &<< UInt64((word.count & 7) &* 8)
        let isHigh = word.count >= 8
        // The length is above all letters, so it is raised by itself.
        self.init(
            low: isHigh ? key.low : key.low | bits,
            high: (isHigh ? key.high | bits : key.high) &+ 1 &<< 56)
    }
}
