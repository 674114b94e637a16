// SPDX-License-Identifier: Apache-2.0

/// Numbers the words that the rules know, in the order of their arrival from 0.
///
/// A hash table with open addressing over the words' bytes: looking up a word takes no allocation.
struct KnownWords: Sendable {
    /// What is known of each word, by its number.
    var words: [KnownWord] = []
    /// The spelling of every word, one after the other.
    private var spellings: [UInt8] = []
    private var ends: [Int] = [0]
    /// Numbers counted from 1, with 0 for a free slot; the length is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 14)
    private var longest = 0

    /// The number of a word, which is added if it is new.
    mutating func number(adding word: Span<UInt8>) -> Int {
        if words.count * 2 >= slots.count { grow() }
        let slot = slot(of: word)
        if slots[slot] > 0 { return Int(slots[slot]) - 1 }
        words.append(KnownWord())
        for index in word.indices { spellings.append(word[index]) }
        ends.append(spellings.count)
        longest = max(longest, word.count)
        slots[slot] = UInt32(words.count)
        return words.count - 1
    }

    /// The number of a word, or -1 if nothing is known of it.
    func number(of word: Span<UInt8>) -> Int {
        guard word.count <= longest else { return -1 }
        return Int(slots[slot(of: word)]) - 1
    }

    /// The word that has a number.
    func spelling(of number: Int) -> String {
        String(decoding: spellings[ends[number]..<ends[number + 1]], as: UTF8.self)
    }

    /// The slot that holds a word, or the free one where it belongs.
    private func slot(of word: Span<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(of: word) & mask
        while slots[slot] != 0, !isWord(Int(slots[slot]) - 1, equalTo: word) {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isWord(_ number: Int, equalTo word: Span<UInt8>) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == word.count else { return false }
        for index in word.indices where spellings[start + index] != word[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        for number in words.indices {
            let word = spellings[ends[number]..<ends[number + 1]]
            slots[slot(of: word.span)] = UInt32(number + 1)
        }
    }

    /// FNV-1a, its high bits folded into the low ones.
    private static func hash(of word: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
