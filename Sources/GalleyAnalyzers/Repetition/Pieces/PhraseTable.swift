// SPDX-License-Identifier: Apache-2.0

/// The first place of every phrase of n words, by open addressing.
struct PhraseTable {
    private let phrases: PhraseWords
    private let n: Int
    private var slots: [Int32]

    /// Makes an empty table.
    ///
    /// - Parameter room: the most phrases that will be asked for; nil: all.
    init(_ phrases: PhraseWords, n: Int, room: Int? = nil) {
        self.phrases = phrases
        self.n = n
        var size = 16
        while size < 2 * (room ?? phrases.count) { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    /// The number of phrases.
    var count: Int { max(phrases.count - n + 1, 0) }

    /// The first place of the phrase at a place; that place itself if it is new.
    mutating func first(of place: Int) -> Int {
        let phrase = place..<place + n
        let hash = phrases.hash(phrase) &* 0xD6E8_FEB8_6659_FD93
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0 {
            let found = Int(slots[slot])
            if phrases.areEqual(found..<found + n, phrase) { return found }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(place)
        return place
    }

    /// The phrase that occurs most often, by its first place; of several the first.
    mutating func mostFrequent() -> (place: Int, count: Int)? {
        let counts = firstPlaces().counts
        guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
        return (place, most)
    }

    /// The first place of every phrase, in order, and how often each occurs, by first place.
    mutating func firstPlaces() -> (places: [Int], counts: [Int]) {
        var counts = [Int](repeating: 0, count: count)
        let places = (0..<count).map { place in
            let first = first(of: place)
            counts[first] += 1
            return first
        }
        return (places, counts)
    }
}
