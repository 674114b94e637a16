// SPDX-License-Identifier: Apache-2.0

/// A hash table with open addressing that contains, for every phrase of n words, the word position
/// at which the phrase first occurs.
struct PhraseTable {
    private let phrases: PhraseWords
    private let n: Int
    private var slots: [Int32]

    /// Makes an empty table.
    ///
    /// - Parameter room: the maximum number of phrases that will be looked up; nil means the number
    ///   of all phrases.
    init(_ phrases: PhraseWords, n: Int, room: Int? = nil) {
        self.phrases = phrases
        self.n = n
        var size = 16
        while size < 2 * (room ?? phrases.count) { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    /// The number of phrases of n words, including repeated ones.
    var count: Int { max(phrases.count - n + 1, 0) }

    /// Returns the position where the phrase at a word position first occurs, which is the given
    /// position if the phrase is new.
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

    /// Finds the phrase that occurs most often, and returns its first position and its count; if
    /// several occur equally often, the earliest one is returned.
    mutating func mostFrequent() -> (place: Int, count: Int)? {
        let counts = firstPlaces().counts
        guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
        return (place, most)
    }

    /// Returns, for each position, the first position of its phrase, and, for each first position,
    /// how often the phrase occurs.
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

/// The phrases of n words that occur more than once.
///
/// A phrase can recur only where its first n − 1 words recur, so phrases of n words are searched
/// for only at the positions where shorter phrases recur.
struct RepeatedPhrases {
    /// The word positions at which the repeated phrases begin, in order.
    private(set) var places: [Int] = []
    /// For each element of `places`, the position at which the phrase first occurs.
    private var firsts: [Int] = []
    /// How often each phrase occurs, indexed by the phrase's first position.
    private var counts: [Int]
    private let phrases: PhraseWords
    private let n: Int

    /// Looks for phrases.
    ///
    /// - Parameter candidates: word positions, in order, which must include every position at which
    ///   a phrase recurs.
    init(_ phrases: PhraseWords, n: Int, among candidates: [Int]) {
        self.phrases = phrases
        self.n = n
        counts = Array(repeating: 0, count: phrases.count)
        var table = PhraseTable(phrases, n: n, room: candidates.count)
        let inside = candidates.prefix { $0 + n <= phrases.count }
        let all = inside.map { table.first(of: $0) }
        for first in all { counts[first] += 1 }
        for (place, first) in zip(inside, all) where counts[first] > 1 {
            places.append(place)
            firsts.append(first)
        }
    }

    /// The number of characters in all copies after the first occurrence of each phrase.
    var coveredByCopies: Int {
        covered(zip(places, firsts).lazy.filter { $0 != $1 }.map(\.0))
    }

    /// The number of characters in all copies of the most frequent phrase; if several phrases are
    /// equally frequent, the longest one is used.
    var coveredByTop: Int {
        var top = (place: -1, count: 1, characters: 0)
        for (place, first) in zip(places, firsts) where place == first {
            guard counts[place] >= top.count else { continue }
            let characters = phrases.characters(place..<place + n)
            if counts[place] > top.count || characters > top.characters {
                top = (place, counts[place], characters)
            }
        }
        return covered(zip(places, firsts).lazy.filter { $1 == top.place }.map(\.0))
    }

    /// Returns the number of characters in the phrases that begin at these positions; a word that
    /// is in several phrases is counted once.
    private func covered(_ places: some Sequence<Int>) -> Int {
        var end = 0
        return places.reduce(0) { sum, place in
            defer { end = place + n }
            return sum + phrases.characters(max(place, end)..<place + n)
        }
    }
}
