// SPDX-License-Identifier: Apache-2.0

/// The phrases of n words that occur more than once.
///
/// A phrase can only recur where its first n − 1 words do, so each length is looked for among the
/// places of the one before.
struct RepeatedPhrases {
    /// Where the phrases stand, in order.
    private(set) var places: [Int] = []
    /// The first place of the phrase at each of these.
    private var firsts: [Int] = []
    /// How often each phrase occurs, by its first place.
    private var counts: [Int]
    private let phrases: PhraseWords
    private let n: Int

    /// Looks for phrases.
    ///
    /// - Parameter candidates: places, in order, among which are all where a phrase recurs.
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

    /// The characters that later copies cover.
    var coveredByCopies: Int {
        covered(zip(places, firsts).lazy.filter { $0 != $1 }.map(\.0))
    }

    /// The characters that the most frequent phrase covers; of equally frequent ones the longest.
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

    /// The characters of all words in phrases that begin at some places, each once.
    private func covered(_ places: some Sequence<Int>) -> Int {
        var end = 0
        return places.reduce(0) { sum, place in
            defer { end = place + n }
            return sum + phrases.characters(max(place, end)..<place + n)
        }
    }
}
