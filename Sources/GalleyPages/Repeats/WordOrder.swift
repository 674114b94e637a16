// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Compares the words of two lines in their order.
///
/// Two lines with nearly the same words can have opposite meanings: the winner and the loser are
/// exchanged, or only one line contains "not". Such lines are not copies.
struct WordOrder {
    let words: PageWords
    let lists: PageLists
    let similarity: Double

    /// Whether the second run of words is a near copy of the first.
    ///
    /// If the runs are more alike when repeated words are counted only once, repetitions are
    /// ignored, because a scraper may join two copies of a text into one line.
    func areNearCopies(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        areNear(Array(words.hashes[first]), Array(words.hashes[second]))
            || areNear(distinct(first), distinct(second))
    }

    /// Whether the similarity of two runs is at least `similarity`, and the words that differ
    /// include neither a negation nor a word that was only moved.
    ///
    /// The similarity is the length of the longest common subsequence, divided by the sum of this
    /// length and the number of all other words in both runs.
    private func areNear(_ first: [UInt64], _ second: [UInt64]) -> Bool {
        let total = first.count + second.count
        let needed = similarity / (1 + similarity) * Double(total) - 1e-9
        let limit = total - 2 * Int(needed.rounded(.up))
        guard limit >= 0, isDistance(first, second, atMost: limit) else { return false }
        let difference = second.difference(from: first)
        let removed = difference.removals.map(\.element)
        let inserted = difference.insertions.map(\.element)
        return !(removed + inserted).contains { lists.isAny(of: .negation, $0) }
            && Set(removed).isDisjoint(with: inserted)
    }

    /// Returns the distinct words of a run, in the order in which they first occur.
    private func distinct(_ range: Range<Int>) -> [UInt64] {
        var known: Set<UInt64> = []
        return words.hashes[range].filter { known.insert($0).inserted }
    }

    /// Whether one run becomes the other by removing and inserting at most `limit` words.
    ///
    /// Myers: An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), p. 251. The
    /// work is at most the limit times the number of words.
    private func isDistance(_ first: [UInt64], _ second: [UInt64], atMost limit: Int) -> Bool {
        guard abs(first.count - second.count) <= limit else { return false }
        // For each diagonal, from -limit - 1 to limit + 1: how many words of the first run are
        // read.
        var reach = Array(repeating: 0, count: 2 * limit + 3)
        for distance in 0...limit {
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let index = diagonal + limit + 1
                let isDown =
                    diagonal == -distance
                    || (diagonal != distance && reach[index - 1] < reach[index + 1])
                var read = isDown ? reach[index + 1] : reach[index - 1] + 1
                while read < first.count, read - diagonal < second.count,
                    first[read] == second[read - diagonal]
                {
                    read += 1
                }
                reach[index] = read
                if read >= first.count, read - diagonal >= second.count { return true }
            }
        }
        return false
    }
}
