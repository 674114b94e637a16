// SPDX-License-Identifier: Apache-2.0

/// Maps sequences of words to numbers; sequences with equal hashes are compared word by word.
struct WordSequenceTable {
    private var heads = WordTable()
    private var entries: [Entry] = []

    private struct Entry {
        let words: Range<Int>
        let value: Int
        let next: Int
    }

    /// Whether nothing has been inserted.
    var isEmpty: Bool { entries.isEmpty }

    /// The value that was inserted for a sequence of the same words; nil if there is none.
    func value(of key: WordSequence, in words: PageWords) -> Int? {
        var place = heads[key.hash]
        while place >= 0 {
            let entry = entries[place]
            if words.areEqual(entry.words, key.words) { return entry.value }
            place = entry.next
        }
        return nil
    }

    /// Returns the value of a sequence of the same words; if there is none, inserts and returns
    /// `value`.
    mutating func insert(_ value: Int, for key: WordSequence, in words: PageWords) -> Int {
        if let known = self.value(of: key, in: words) { return known }
        entries.append(Entry(words: key.words, value: value, next: heads[key.hash]))
        heads[key.hash] = entries.count - 1
        return value
    }
}

/// A sequence of words of a page, with a hash of these words.
struct WordSequence {
    let words: Range<Int>
    let hash: UInt64

    init(_ range: Range<Int>, of words: PageWords) {
        var hash = UInt64(range.count)
        for place in range {
            hash = (hash ^ words.hashes[place]) &* 0x9FB2_1C65_1E98_DF25
            hash ^= hash >> 32
        }
        self.words = range
        self.hash = hash
    }
}
