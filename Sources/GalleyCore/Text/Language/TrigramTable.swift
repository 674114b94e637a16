// SPDX-License-Identifier: Apache-2.0

/// A hash table from trigrams to their rows in the profiles.
///
/// The table uses open addressing in one array that contains each key together with its row, so
/// that a lookup reads one cache line or, sometimes, two.
struct TrigramTable: Sendable {
    /// The scalar that represents the edge of a word in a trigram.
    static let edge: UInt32 = 0x5F
    /// The replacement for letters above U+FFFF, which do not occur in known trigrams.
    static let rare: UInt32 = 0xFFFF

    /// The slots: a row in the upper 16 bits and a key in the lower 48 bits; an empty slot is 0,
    /// because no key is 0.
    private var slots: [UInt64]
    private let shift: UInt64
    private let mask: Int
    private static let keyMask: UInt64 = (1 << 48) - 1

    /// Makes an empty table with room for `capacity` trigrams.
    init(capacity: Int) {
        var bits = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = Array(repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
        mask = (1 << bits) - 1
    }

    /// Packs three scalars up to U+FFFF into a number of 48 bits; the second scalar is never 0.
    static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
    }

    /// Inserts a trigram; the table must have room, and the row must be below 65,536.
    mutating func insert(_ key: UInt64, row: Int) {
        slots[slot(of: key)] = UInt64(row) << 48 | key
    }

    /// Returns the row of a trigram; nil if the table does not contain the trigram.
    func row(of key: UInt64) -> UInt16? {
        let found = slots[slot(of: key)]
        return found == 0 ? nil : UInt16(truncatingIfNeeded: found >> 48)
    }

    /// Returns the slot that contains a key or, if there is none, the slot for inserting the key.
    private func slot(of key: UInt64) -> Int {
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] & Self.keyMask != key, slots[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
