// SPDX-License-Identifier: Apache-2.0

/// The words of a text in order, with an array for each property.
struct WordList: Sendable {
    var terms: [Term] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var kinds: [TokenKind] = []

    /// Removes the words but keeps the allocated memory.
    mutating func removeAll() {
        terms.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
    }

    func range(_ index: Int) -> ByteRange { Int(starts[index])..<Int(ends[index]) }

    /// Returns the words for whose ranges `isKept` is true.
    func filter(_ isKept: (ByteRange) -> Bool) -> WordList {
        var kept = WordList()
        for index in terms.indices where isKept(range(index)) {
            kept.append(terms[index], range(index), kinds[index])
        }
        return kept
    }

    mutating func append(_ term: Term, _ range: ByteRange, _ kind: TokenKind) {
        terms.append(term)
        starts.append(UInt32(range.lowerBound))
        ends.append(UInt32(range.upperBound))
        kinds.append(kind)
    }
}

/// A set of small numbers that uses one bit per number; an empty set allocates no memory.
struct PositionSet: Sendable {
    private var bits: [UInt64] = []

    func contains(_ position: Int) -> Bool {
        let word = position >> 6
        return word < bits.count && bits[word] & (1 << UInt64(position & 63)) != 0
    }

    mutating func insert(_ position: Int) {
        let word = position >> 6
        while bits.count <= word { bits.append(0) }
        bits[word] |= 1 << UInt64(position & 63)
    }
}
