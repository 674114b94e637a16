// SPDX-License-Identifier: Apache-2.0

/// Maps the hashes of words to small numbers with open addressing, because every word of a page is
/// looked up.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]

    /// The number of words.
    private(set) var count = 0

    /// The number of a word; -1 if the word is not in the table.
    subscript(word: UInt64) -> Int {
        get { Int(values[slot(of: word)]) }
        set {
            let slot = slot(of: word)
            if values[slot] < 0 { count += 1 }
            keys[slot] = word
            values[slot] = Int32(newValue)
            if count * 2 > keys.count { grow() }
        }
    }

    /// Makes a table with room for at least `room` words before it grows.
    init(room: Int = 31) {
        let size = max(64, 1 << (Int.bitWidth - (2 * room).leadingZeroBitCount))
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
    }

    /// Sets bits in a word's number, and adds the word if it is not in the table.
    mutating func insert(_ bits: Int, into word: UInt64) {
        let slot = slot(of: word)
        if values[slot] >= 0 {
            values[slot] |= Int32(bits)
            return
        }
        keys[slot] = word
        values[slot] = Int32(bits)
        count += 1
        if count * 2 > keys.count { grow() }
    }

    private func slot(of word: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while values[slot] >= 0 && keys[slot] != word { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, values)
        keys = Array(repeating: 0, count: keys.count * 2)
        values = Array(repeating: -1, count: keys.count)
        for (key, value) in old where value >= 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
