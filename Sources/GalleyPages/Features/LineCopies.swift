// SPDX-License-Identifier: Apache-2.0

/// The positions of the copies of each line, including lines that are too short to be in a repeated
/// group.
///
/// The lines of a repeated group are copies of each other; other lines are copies if they have the
/// same words.
struct LineCopies {
    private var counts: [Int32] = []
    private var idAt: [Int32]
    private var before: [Int32]
    private var after: [Int32]

    init(words: PageWords, shape: PageShape, groups: [[Int]]) {
        let none = Array(repeating: Int32(0), count: shape.filled.count)
        (idAt, before, after) = (none, none, none)
        var ids = WordTable()
        var groupAt = Array(repeating: -1, count: shape.filled.count)
        for (number, group) in groups.enumerated() {
            for line in group { groupAt[shape.places[line]] = number }
        }
        var last: [Int] = []
        for place in shape.filled.indices {
            let hash = WordSequence(words.range(of: shape.filled[place]), of: words).hash
            let key = groupAt[place] >= 0 ? UInt64(groupAt[place]) : hash
            var id = ids[key]
            if id < 0 {
                id = counts.count
                ids[key] = id
                counts.append(0)
                last.append(place)
            }
            enter(place, Int32(id), after: counts[id] > 0 ? last[id] : nil)
            last[id] = place
        }
    }

    private mutating func enter(_ place: Int, _ id: Int32, after earlier: Int?) {
        idAt[place] = id
        counts[Int(id)] += 1
        guard let earlier else { return }
        before[place] = Int32(place - earlier)
        after[earlier] = Int32(place - earlier)
    }

    /// The number of times that the line at a position occurs on the page.
    func count(at place: Int) -> Int { Int(counts[Int(idAt[place])]) }

    /// The distance from a line to its previous copy, not counting blank lines; 0 if there is none.
    func distanceBefore(_ place: Int) -> Int { Int(before[place]) }

    /// The distance from a line to its next copy, not counting blank lines; 0 if there is none.
    func distanceAfter(_ place: Int) -> Int { Int(after[place]) }

    /// Whether the lines at two positions are copies of each other.
    func areSame(_ first: Int, _ second: Int) -> Bool {
        idAt.indices.contains(first) && idAt.indices.contains(second)
            && idAt[first] == idAt[second]
    }
}
