// SPDX-License-Identifier: Apache-2.0

/// The rows of trigrams in the profiles.
///
/// It uses open addressing over one array that holds key and row together: a lookup touches one
/// cache line, sometimes the next one too.
struct TrigramTable: Sendable {
    /// The edge of a word in a trigram.
    static let edge: UInt32 = 0x5F
    /// The replacement for letters beyond U+FFFF, of which no trigram is known.
    static let rare: UInt32 = 0xFFFF

    /// The row above 48 bits of key; 0 for an empty slot, because no key is 0.
    private var slots: [UInt64]
    private let shift: UInt64
    private let mask: Int
    private static let keyMask: UInt64 = (1 << 48) - 1

    /// Makes a table for a number of trigrams.
    init(capacity: Int) {
        var bits = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = Array(repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
        mask = (1 << bits) - 1
    }

    /// Three scalars up to U+FFFF as one number of 48 bits; at least the second is not 0.
    static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
    }

    /// Inserts a trigram; there must be room, and the row must be below 65,536.
    mutating func insert(_ key: UInt64, row: Int) {
        slots[slot(of: key)] = UInt64(row) << 48 | key
    }

    /// The row of a trigram; nil if it has none.
    func row(of key: UInt64) -> UInt16? {
        let found = slots[slot(of: key)]
        return found == 0 ? nil : UInt16(truncatingIfNeeded: found >> 48)
    }

    /// The slot of a key, or the slot where it would be inserted.
    private func slot(of key: UInt64) -> Int {
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] & Self.keyMask != key, slots[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
