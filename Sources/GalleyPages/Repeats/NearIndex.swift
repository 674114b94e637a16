// SPDX-License-Identifier: Apache-2.0

/// Finds the set of words that is most like a given one, without comparing all with all.
///
/// Sets with a Jaccard similarity of at least t share one of their ⌊(1 − t)·size⌋ + 1 rarest words
/// (prefix filter; Bayardo, Ma and Srikant 2007), so only those words are indexed. A set is
/// compared with at most `mostCandidates` others: the bound keeps pages of one word mixture
/// near-linear.
struct NearIndex {
    private let sets: WordSets
    private let similarity: Double
    private var postings: [[Int32]]
    private var visited: [Int32]

    private static let mostCandidates = 2_000

    /// Prepares the sets of words of `forms`, none of which is entered yet.
    init(_ forms: [Range<Int>], of words: PageWords, similarity: Double) {
        // Words of lines that are like no other need no place in the index.
        let likely = WordSketches.likelihoods(forms, of: words, similarity: similarity)
        sets = WordSets(
            zip(forms, likely).map { $1 ? $0 : $0.lowerBound..<$0.lowerBound }, of: words)
        self.similarity = similarity
        postings = Array(repeating: [], count: sets.rankCount)
        visited = Array(repeating: -1, count: forms.count)
    }

    /// Enters a set.
    mutating func insert(_ set: Int) {
        for word in prefix(of: set) { postings[Int(word)].append(Int32(set)) }
    }

    /// The entered set that is most like `set`, the earliest of equals, if one is like enough.
    mutating func nearest(to set: Int) -> Int? {
        var best: (similarity: Double, set: Int)?
        var candidates = 0
        for word in prefix(of: set) {
            for other in postings[Int(word)] where visited[Int(other)] != Int32(set) {
                visited[Int(other)] = Int32(set)
                candidates += 1
                if candidates > Self.mostCandidates { return best?.set }
                guard let found = compare(set, Int(other)) else { continue }
                if let known = best, (known.similarity, -known.set) > (found, -Int(other)) {
                    continue
                }
                best = (found, Int(other))
            }
        }
        return best?.set
    }

    private func prefix(of set: Int) -> ArraySlice<UInt32> {
        let count = sets.count(of: set)
        if count == 0 { return [] }
        let needed = Int((similarity * Double(count) - 1e-9).rounded(.up))
        return sets.words(of: set).prefix(count - needed + 1)
    }

    /// The similarity of two sets, if it is enough.
    private func compare(_ first: Int, _ second: Int) -> Double? {
        let total = sets.count(of: first) + sets.count(of: second)
        let needed = similarity / (1 + similarity) * Double(total) - 1e-9
        let alien = (sets.signatures[first] & ~sets.signatures[second]).nonzeroBitCount
        guard Double(sets.count(of: first) - alien) >= needed,
            Double(sets.count(of: second)) >= needed
        else { return nil }
        let shared = sets.overlap(first, second)
        guard Double(shared) >= needed else { return nil }
        return Double(shared) / Double(total - shared)
    }
}
