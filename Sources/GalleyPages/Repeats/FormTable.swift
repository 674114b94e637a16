// SPDX-License-Identifier: Apache-2.0

/// Finds lines by a run of their words; equal hashes are checked word by word.
struct FormTable {
    private var heads = WordTable()
    private var entries: [Entry] = []

    private struct Entry {
        let words: Range<Int>
        let value: Int
        let next: Int
    }

    /// Whether nothing was entered yet.
    var isEmpty: Bool { entries.isEmpty }

    /// The value that stands for the same words, if there is one.
    func value(of key: FormKey, in words: PageWords) -> Int? {
        var place = heads[key.hash]
        while place >= 0 {
            let entry = entries[place]
            if Self.areEqual(entry.words, key.words, in: words) { return entry.value }
            place = entry.next
        }
        return nil
    }

    /// The value that stands for the same words; `value` from now on, if there was none.
    mutating func insert(_ value: Int, for key: FormKey, in words: PageWords) -> Int {
        if let known = self.value(of: key, in: words) { return known }
        entries.append(Entry(words: key.words, value: value, next: heads[key.hash]))
        heads[key.hash] = entries.count - 1
        return value
    }

    private static func areEqual(
        _ first: Range<Int>, _ second: Range<Int>, in words: PageWords
    ) -> Bool {
        guard first.count == second.count else { return false }
        for offset in 0..<first.count
        where words.hashes[first.lowerBound + offset] != words.hashes[second.lowerBound + offset] {
            return false
        }
        return true
    }
}
