// SPDX-License-Identifier: Apache-2.0

/// Where the copies of each line stand, short lines included.
///
/// Lines of a repeated group are copies of each other; of the others, those with the same words.
struct LineCopies {
    private var counts: [Int32] = []
    private var idAt: [Int32]
    private var before: [Int32]
    private var behind: [Int32]

    init(words: PageWords, shape: PageShape, groups: [[Int]]) {
        let none = Array(repeating: Int32(0), count: shape.filled.count)
        (idAt, before, behind) = (none, none, none)
        var ids = WordTable()
        var groupAt = Array(repeating: -1, count: shape.filled.count)
        for (number, group) in groups.enumerated() {
            for line in group { groupAt[shape.places[line]] = number }
        }
        var last: [Int] = []
        for place in shape.filled.indices {
            let hash = FormKey(words.range(of: shape.filled[place]), of: words).hash
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
        behind[earlier] = Int32(place - earlier)
    }

    /// How often the line at a place stands on the page.
    func count(at place: Int) -> Int { Int(counts[Int(idAt[place])]) }

    /// How many places the copy before is away, or 0.
    func distanceBefore(_ place: Int) -> Int { Int(before[place]) }

    /// How many places the copy behind is away, or 0.
    func distanceBehind(_ place: Int) -> Int { Int(behind[place]) }

    /// Whether the lines at two places say the same.
    func areSame(_ first: Int, _ second: Int) -> Bool {
        idAt.indices.contains(first) && idAt.indices.contains(second)
            && idAt[first] == idAt[second]
    }
}
