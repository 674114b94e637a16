// SPDX-License-Identifier: Apache-2.0

/// Numbers words from 0 in the order in which they are added.
///
/// The index is a hash table with open addressing: looking up a word allocates nothing, and a word
/// that is not in the index hardly ever needs more than one comparison. The index can contain up to
/// 16 million words, more than the limits of lexicon files allow.
struct WordIndex: Sendable {
    /// The length of the longest word in bytes.
    private(set) var longest = 0
    /// The bytes of all words, one word directly after the other.
    private var spellings: [UInt8] = []
    private var ends: [Int] = [0]
    /// The slots of the hash table; their number is a power of two.
    private var slots = [WordSlot](repeating: .free, count: 1 << 15)
    /// A bit mask with a bit for the hash of every word; it is small enough for the first-level
    /// cache and rules out most words of a text.
    private var filter = [UInt64](repeating: 0, count: Self.filterSize)
    private static let filterSize = 1 << 11

    /// Makes an empty index with capacity for the words of an ordinary lexicon.
    init() {
        // Capacity is reserved, because growing an array takes time, whereas unused memory costs
        // nothing.
        spellings.reserveCapacity(1 << 17)
        ends.reserveCapacity(1 << 14)
    }

    /// How many words there are.
    var count: Int { ends.count - 1 }

    /// Returns the number of a word; a new word is added.
    mutating func number(adding word: Span<UInt8>) -> Int {
        if count * 2 >= slots.count { grow() }
        let hash = WordHash(word)
        let key = key(of: word, hash)
        let slot = slot(of: word, key, hash)
        if slots[slot].number >= 0 { return Int(slots[slot].number) }
        spellings.append(addingCapacity: word.count) { room in
            for index in word.indices { room.append(word[index]) }
        }
        ends.append(spellings.count)
        longest = max(longest, word.count)
        slots[slot] = WordSlot(key: key, number: Int32(count - 1))
        filter[Int(truncatingIfNeeded: hash.value >> 38) & (Self.filterSize - 1)] |=
            1 << (hash.value >> 32 & 63)
        return count - 1
    }

    /// Returns the number of a word, or -1 if the word is not in the index.
    func number(of word: Span<UInt8>) -> Int {
        word.count > longest ? -1 : number(of: word, WordHash(word))
    }

    /// Returns the number of a word whose hash is known, or -1 if the word is not in the index.
    func number(of word: Span<UInt8>, _ hash: WordHash) -> Int {
        guard word.count > WordKey.longest else { return number(of: WordKey(word), hash) }
        return mayHold(hash) ? Int(slots[slot(of: word, .init(ofLong: hash), hash)].number) : -1
    }

    /// Returns the number of the word with this key, or -1 if the word is not in the index.
    @inline(__always)
    func number(of key: WordKey, _ hash: WordHash) -> Int {
        mayHold(hash) ? number(of: key, hash: hash.value) : -1
    }

    /// Returns the number of the word with this key and hash value, or -1 if the word is not in the
    /// index; this is fast for words that most likely are in the index, because the filter is not
    /// consulted.
    @inline(__always)
    func number(of key: WordKey, hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash)
        while true {
            let slot = self.slot(at: place)
            if slot.key == key { return Int(slot.number) }
            if slot.number < 0 { return -1 }
            place &+= 1
        }
    }

    /// Returns the slot at which the search for a hash begins; the result for `hash + n` is the
    /// slot n positions later.
    @inline(__always)
    func slot(at hash: Int) -> WordSlot { slots[hash & (slots.count &- 1)] }

    /// Returns the number of a word with one letter appended, or -1 if the longer word is not in
    /// the index; `hash` is the hash of the longer word.
    func number(of word: Span<UInt8>, plus letter: UInt8, _ hash: WordHash) -> Int {
        guard word.count >= WordKey.longest else {
            return number(of: WordKey(word, plus: letter), hash)
        }
        guard mayHold(hash) else { return -1 }
        var longer: [UInt8] = []
        longer.reserveCapacity(word.count + 1)
        for index in word.indices { longer.append(word[index]) }
        longer.append(letter)
        return Int(slots[slot(of: longer.span, .init(ofLong: hash), hash)].number)
    }

    /// Returns the spelling of the word with this number.
    func spelling(of number: Int) -> String {
        String(decoding: spellings[ends[number]..<ends[number + 1]], as: UTF8.self)
    }

    /// Whether a word with this hash may be in the index; it is false for most words that are not
    /// in the index.
    @inline(__always)
    func mayHold(_ hash: WordHash) -> Bool { mayHold(hash: hash.value) }

    /// Whether a word with this hash value may be in the index; it is false for most words that are
    /// not in the index.
    @inline(__always)
    func mayHold(hash value: UInt64) -> Bool {
        let place = Int(truncatingIfNeeded: value >> 38) & (Self.filterSize - 1)
        return filter[place] &>> (value >> 32 & 63) & 1 == 1
    }

    private func key(of word: Span<UInt8>, _ hash: WordHash) -> WordKey {
        word.count > WordKey.longest ? WordKey(ofLong: hash) : WordKey(word)
    }

    /// Returns the index of the slot that contains a word, or of the free slot in which the word
    /// belongs.
    private func slot(of word: Span<UInt8>, _ key: WordKey, _ hash: WordHash) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while slots[slot].number >= 0 {
            if slots[slot].key == key,
                word.count <= WordKey.longest || isWord(Int(slots[slot].number), equalTo: word)
            {
                return slot
            }
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
        slots = [WordSlot](repeating: .free, count: slots.count * 4)
        for number in 0..<count {
            let word = spellings[ends[number]..<ends[number + 1]]
            let hash = WordHash(word.span)
            let key = key(of: word.span, hash)
            slots[slot(of: word.span, key, hash)] = WordSlot(key: key, number: Int32(number))
        }
    }
}

/// A slot of a hash table of words; it contains both the key and the number, so that reading both
/// costs only one cache miss.
struct WordSlot: Sendable {
    /// The key by which the word is compared.
    let key: WordKey
    /// The number of the word; -1 in a free slot.
    let number: Int32

    /// A slot without a word.
    static var free: WordSlot { WordSlot(key: .none, number: -1) }
}
