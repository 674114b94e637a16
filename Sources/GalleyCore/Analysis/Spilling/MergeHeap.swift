// SPDX-License-Identifier: Apache-2.0

/// What a source of a merge gives next.
protocol MergeHead {
    /// Whether it stands before another.
    func precedes(_ other: Self) -> Bool
}

/// What the sources of a merge give next, the first of it on top: a binary heap.
struct MergeHeap<Head: MergeHead> {
    private var heads: [Head] = []

    /// The first of all; nil if there are no more.
    var first: Head? { heads.first }

    /// Adds what a source gives first.
    mutating func insert(_ head: Head) {
        heads.append(head)
        var index = heads.count - 1
        while index > 0, heads[index].precedes(heads[(index - 1) / 2]) {
            heads.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    /// Puts what its source gives next in the place of the first; nil if the source is at its end.
    mutating func replaceFirst(with head: Head?) {
        if let head {
            heads[0] = head
        } else {
            heads[0] = heads[heads.count - 1]
            heads.removeLast()
        }
        sink()
    }

    private mutating func sink() {
        var index = 0
        while let child = lesserChild(of: index), heads[child].precedes(heads[index]) {
            heads.swapAt(index, child)
            index = child
        }
    }

    private func lesserChild(of index: Int) -> Int? {
        let left = 2 * index + 1
        guard left < heads.count else { return nil }
        let right = left + 1
        guard right < heads.count, heads[right].precedes(heads[left]) else { return left }
        return right
    }
}
