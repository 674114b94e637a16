// SPDX-License-Identifier: Apache-2.0

/// Finds the most similar set of words without comparing every pair of sets.
///
/// Two sets with a Jaccard similarity of at least t share at least one of their ⌊(1 − t)·size⌋ + 1
/// rarest words (prefix filter; Bayardo, Ma and Srikant 2007), so only those words are indexed. A
/// set is compared with at most `mostCandidates` others, so that the time stays near-linear even
/// for pages whose lines are all made of the same words.
struct NearIndex {
    private let sets: WordSets
    private let similarity: Double
    private var postings: [[Int32]]
    private var visited: [Int32]

    private static let mostCandidates = 2_000
    /// The maximum number of candidates to which `isMatch` is applied.
    private static let mostTested = 16

    /// Prepares the word sets of `forms`, but does not add them to the index.
    ///
    /// - Parameter similarity: the minimum Jaccard similarity of a match.
    init(_ forms: [Range<Int>], of words: PageWords, similarity: Double) {
        // A line that is not similar to any other line need not be indexed.
        let likely = WordSketches.likelihoods(forms, of: words, similarity: similarity)
        sets = WordSets(
            zip(forms, likely).map { $1 ? $0 : $0.lowerBound..<$0.lowerBound }, of: words)
        self.similarity = similarity
        postings = Array(repeating: [], count: sets.rankCount)
        visited = Array(repeating: -1, count: forms.count)
    }

    /// Adds a set to the index.
    mutating func insert(_ set: Int) {
        for word in prefix(of: set) { postings[Int(word)].append(Int32(set)) }
    }

    /// Returns the most similar set in the index, or the earliest one if several are equally
    /// similar; nil if none is similar enough.
    ///
    /// - Parameter isMatch: a condition that the returned set must also meet.
    mutating func nearest(to set: Int, where isMatch: (Int) -> Bool = { _ in true }) -> Int? {
        var best: (similarity: Double, set: Int)?
        var candidates = 0
        var tested = 0
        for word in prefix(of: set) {
            for other in postings[Int(word)] where visited[Int(other)] != Int32(set) {
                visited[Int(other)] = Int32(set)
                candidates += 1
                if candidates > Self.mostCandidates { return best?.set }
                guard let found = compare(set, Int(other)) else { continue }
                if let known = best, (known.similarity, -known.set) > (found, -Int(other)) {
                    continue
                }
                tested += 1
                if tested > Self.mostTested { return best?.set }
                if isMatch(Int(other)) { best = (found, Int(other)) }
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

    /// The similarity of two sets; nil if it is too low.
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

/// The word sets of lines, sorted with rare words first, so that similar sets share at least one of
/// their first words.
private struct WordSets {
    private var ranks: [UInt32] = []
    private var starts = [0]
    private(set) var signatures: [UInt64] = []

    /// The number of ranks, that is, of distinct words in all sets.
    private(set) var rankCount = 0

    /// Builds a word set for each of `forms`, which are ranges of a page's words.
    init(_ forms: [Range<Int>], of words: PageWords) {
        var ids = WordTable()
        var frequencies: [UInt32] = []
        var lastForm: [Int] = []
        for (number, form) in forms.enumerated() {
            for place in form {
                let known = ids[words.hashes[place]]
                let id = known < 0 ? frequencies.count : known
                if known < 0 {
                    ids[words.hashes[place]] = id
                    frequencies.append(0)
                    lastForm.append(-1)
                }
                guard lastForm[id] != number else { continue }
                lastForm[id] = number
                frequencies[id] += 1
                ranks.append(UInt32(id))
            }
            starts.append(ranks.count)
        }
        rank(by: frequencies)
    }

    /// The number of words in a set.
    func count(of set: Int) -> Int { starts[set + 1] - starts[set] }

    /// The words of a set, the rarest first.
    func words(of set: Int) -> ArraySlice<UInt32> { ranks[starts[set]..<starts[set + 1]] }

    /// The number of words that two sets share.
    func overlap(_ first: Int, _ second: Int) -> Int {
        var left = starts[first]
        var right = starts[second]
        var shared = 0
        while left < starts[first + 1] && right < starts[second + 1] {
            let order = (ranks[left], ranks[right])
            if order.0 == order.1 { shared += 1 }
            if order.0 <= order.1 { left += 1 }
            if order.1 <= order.0 { right += 1 }
        }
        return shared
    }

    /// Replaces word ids by ranks: rare words have the lowest ranks, and equally rare words have
    /// ranks in the order in which they first occur.
    private mutating func rank(by frequencies: [UInt32]) {
        rankCount = frequencies.count
        let order = frequencies.indices.sorted {
            (frequencies[$0], $0) < (frequencies[$1], $1)
        }
        var rankOf = [UInt32](repeating: 0, count: rankCount)
        for (rank, id) in order.enumerated() { rankOf[id] = UInt32(rank) }
        for set in 0..<starts.count - 1 {
            var signature: UInt64 = 0
            for place in starts[set]..<starts[set + 1] {
                ranks[place] = rankOf[Int(ranks[place])]
                signature |= 1 << UInt64(ranks[place] & 63)
            }
            ranks[starts[set]..<starts[set + 1]].sort()
            signatures.append(signature)
        }
    }
}
