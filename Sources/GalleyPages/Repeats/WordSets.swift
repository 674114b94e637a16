// SPDX-License-Identifier: Apache-2.0

/// The sets of words of lines, rare words first, so that two like sets share one of the first
/// words.
struct WordSets {
    private var ranks: [UInt32] = []
    private var starts = [0]
    private(set) var signatures: [UInt64] = []

    /// How many ranks there are: words that occur in any set.
    private(set) var rankCount = 0

    /// Builds the set of each of `forms`: runs of words of a page.
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

    /// A set's words, the rarest first.
    func words(of set: Int) -> ArraySlice<UInt32> { ranks[starts[set]..<starts[set + 1]] }

    /// How many words two sets share.
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

    /// Replaces ids by ranks: rare words first, and of equally rare ones that which came first.
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
