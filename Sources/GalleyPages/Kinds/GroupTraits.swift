// SPDX-License-Identifier: Apache-2.0

/// Finds the traits of a page's repeated lines.
///
/// Places count the lines that are not blank.
struct GroupTraits {
    let words: PageWords
    let shape: PageShape
    let signs: [LineSigns]
    let copies: LineCopies
    let places: [[Int]]

    /// The group that stands at each place, or -1.
    let groupAt: [Int]

    let titles: TitleRanks

    /// The groups with a given distance between their first two copies, by their first places.
    private let starts: [Int: [Int]]

    /// How many groups have neighbouring copies.
    private let pairs: Int

    private let manyParagraphs: Bool

    /// Of longer lines only so many words are compared with those of the neighbours.
    static let mostCompared = 60

    init(_ groups: [[Int]], _ reader: SignReader, _ signs: [LineSigns]) {
        words = reader.words
        shape = reader.shape
        copies = reader.copies
        self.signs = signs
        titles = TitleRanks(shape: shape, words: words, lists: reader.lists)
        places = groups.map { group in group.map { reader.shape.places[$0] } }
        manyParagraphs = shape.isParagraph.count { $0 } >= 14
        var groupAt = Array(repeating: -1, count: shape.filled.count)
        var starts: [Int: [Int]] = [:]
        for (number, group) in places.enumerated() {
            for place in group { groupAt[place] = number }
            starts[group[1] - group[0], default: []].append(group[0])
        }
        self.groupAt = groupAt
        self.starts = starts
        pairs = places.count { group in zip(group, group.dropFirst()).contains { $1 - $0 == 1 } }
    }

    /// The traits of a group.
    ///
    /// - Parameter roles: what the first look said of every line, as bits of `RoleSign`.
    func traits(of number: Int, _ roles: [UInt64]) -> TraitSet<KindTrait> {
        var traits = TraitSet<KindTrait>()
        addDistances(places[number], to: &traits)
        addLine(places[number], to: &traits)
        addBlanks(places[number], to: &traits)
        addSurroundings(places[number], number, to: &traits)
        addPlace(places[number], to: &traits)
        addRoles(places[number], roles, to: &traits)
        traits.insert(.manyPairs, if: pairs >= 17)
        traits.insert(.manyParagraphs, if: manyParagraphs)
        return traits
    }

    /// Whether the first two copies are as far apart as those of three other groups, and no such
    /// group begins between them.
    func isGallery(_ places: [Int]) -> Bool {
        let distance = places[1] - places[0]
        guard (2...12).contains(distance), let starts = starts[distance], starts.count > 3 else {
            return false
        }
        let index = Self.index(of: places[0], in: starts)
        return (index == 0 || places[0] - starts[index - 1] >= distance)
            && (index + 1 == starts.count || starts[index + 1] - places[0] >= distance)
    }

    private static func index(of place: Int, in starts: [Int]) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func line(_ place: Int) -> Int { shape.filled[place] }

    func count(_ place: Int) -> Int { words.counts[line(place)] }

    /// Whether something holds for a line some steps from a place.
    func any(_ steps: ClosedRange<Int>, from place: Int, _ holds: (Int) -> Bool) -> Bool {
        steps.contains { groupAt.indices.contains(place + $0) && holds(place + $0) }
    }
}
