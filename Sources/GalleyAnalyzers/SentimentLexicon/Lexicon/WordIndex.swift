// SPDX-License-Identifier: Apache-2.0

/// Numbers words in the order of their arrival from 0.
///
/// A hash table with open addressing over the words' bytes: looking up a word takes no allocation,
/// and a word that is not in it hardly ever more than one comparison. Holds up to 16
/// million words, which the limits of lexicon files see to.
struct WordIndex: Sendable {
    /// The length of the longest word in bytes.
    private(set) var longest = 0
    /// The spelling of every word, one after the other.
    private var spellings: [UInt8] = []
    private var ends: [Int] = [0]
    /// The first eight bytes of every word, the first one lowest; zeros behind shorter words.
    private var heads: [UInt64] = []
    /// Eight bits of a word's hash above its number counted from 1, with 0 for a free slot; the
    /// length is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 15)
    /// A bit for the hash of every word: most words of a text are told to be unknown by a look at
    /// this table, which stays in the nearest cache.
    private var filter = [UInt64](repeating: 0, count: Self.filterSize)
    private static let filterSize = 1 << 11

    /// Makes an index of no words with room for those of an ordinary lexicon.
    init() {
        // Room that is not used costs nothing, growing does.
        spellings.reserveCapacity(1 << 17)
        ends.reserveCapacity(1 << 14)
        heads.reserveCapacity(1 << 14)
    }

    /// How many words there are.
    var count: Int { ends.count - 1 }

    /// The number of a word, which is added if it is new.
    mutating func number(adding word: Span<UInt8>) -> Int {
        if count * 2 >= slots.count { grow() }
        let hash = WordHash(word)
        let slot = slot(of: word, hash)
        if slots[slot] != 0 { return number(in: slot) }
        spellings.append(addingCapacity: word.count) { room in
            for index in word.indices { room.append(word[index]) }
        }
        ends.append(spellings.count)
        heads.append(Self.head(of: word))
        longest = max(longest, word.count)
        slots[slot] = entry(hash, count)
        filter[Int(truncatingIfNeeded: hash.value >> 38) & (Self.filterSize - 1)] |=
            1 << (hash.value >> 32 & 63)
        return count - 1
    }

    /// The number of a word, or -1 if it is not in the index.
    func number(of word: Span<UInt8>) -> Int {
        word.count > longest ? -1 : number(of: word, WordHash(word))
    }

    /// The number of a word whose hash is known, or -1 if it is not in the index.
    func number(of word: Span<UInt8>, _ hash: WordHash) -> Int {
        mayHold(hash) ? number(in: slot(of: word, hash)) : -1
    }

    /// The number of a word of at most eight bytes, or -1 if it is not in the index.
    func number(ofHead head: UInt64, _ count: Int, _ hash: WordHash) -> Int {
        guard mayHold(hash) else { return -1 }
        let mask = slots.count - 1
        var slot = start(hash) & mask
        while slots[slot] != 0 {
            let number = number(in: slot)
            // A shorter word has zeros behind it, which tell its length.
            if heads[number] == head, count < 8 || ends[number + 1] - ends[number] == count {
                return number
            }
            slot = (slot + 1) & mask
        }
        return -1
    }

    private static func head(of word: Span<UInt8>) -> UInt64 {
        var head: UInt64 = 0
        for index in 0..<min(word.count, 8) {
            // A zero within a word would pass for its end.
            if word[index] == 0 { return UInt64.max }
            head |= UInt64(word[index]) << UInt64(8 * index)
        }
        return head
    }

    /// The number of a word with one letter more; the hash is that of both.
    func number(of word: Span<UInt8>, plus letter: UInt8, _ hash: WordHash) -> Int {
        guard mayHold(hash) else { return -1 }
        let mask = slots.count - 1
        let tag = tag(of: hash)
        var slot = start(hash) & mask
        while slots[slot] != 0 {
            let number = number(in: slot)
            if slots[slot] & 0xFF00_0000 == tag, spellings[ends[number + 1] - 1] == letter,
                isWord(number, equalTo: word, plus: 1)
            {
                return number
            }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// The word that has a number.
    func spelling(of number: Int) -> String {
        String(decoding: spellings[ends[number]..<ends[number + 1]], as: UTF8.self)
    }

    /// Whether a word with a hash may be in the index; most that are not are told so.
    @inline(__always)
    func mayHold(_ hash: WordHash) -> Bool {
        let value = hash.value
        let place = Int(truncatingIfNeeded: value >> 38) & (Self.filterSize - 1)
        return filter[place] &>> (value >> 32 & 63) & 1 == 1
    }

    private func number(in slot: Int) -> Int { Int(slots[slot] & 0xFF_FFFF) - 1 }

    private func entry(_ hash: WordHash, _ number: Int) -> UInt32 {
        tag(of: hash) | UInt32(truncatingIfNeeded: number)
    }

    private func tag(of hash: WordHash) -> UInt32 {
        UInt32(truncatingIfNeeded: hash.value >> 32) & 0xFF00_0000
    }

    /// The slot that holds a word, or the free one where it belongs.
    private func slot(of word: Span<UInt8>, _ hash: WordHash) -> Int {
        let mask = slots.count - 1
        let tag = tag(of: hash)
        var slot = start(hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & 0xFF00_0000 == tag, isWord(number(in: slot), equalTo: word) {
                return slot
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func start(_ hash: WordHash) -> Int {
        Int(truncatingIfNeeded: hash.value)
    }

    private func isWord(_ number: Int, equalTo word: Span<UInt8>, plus more: Int = 0) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == word.count + more else { return false }
        for index in word.indices where spellings[start + index] != word[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        for number in 0..<count {
            let word = spellings[ends[number]..<ends[number + 1]]
            let hash = WordHash(word.span)
            slots[slot(of: word.span, hash)] = entry(hash, number + 1)
        }
    }
}
