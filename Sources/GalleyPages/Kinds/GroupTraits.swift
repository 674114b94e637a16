// SPDX-License-Identifier: Apache-2.0

/// Finds the traits of a page's repeated lines.
///
/// Places count the lines that are not blank.
struct GroupTraits {
    let words: PageWords
    let lists: PageLists
    let shape: PageShape
    let places: [[Int]]

    /// The group that stands at each place, or -1.
    let groupAt: [Int]

    let trimmer: CreditTrimmer
    let titles: TitleRanks

    /// How many groups have a given distance between their first two copies.
    private let distances: [Int: Int]

    /// How many groups have neighbouring copies.
    private let pairs: Int

    private let manyParagraphs: Bool

    init(_ groups: [[Int]], words: PageWords, lists: PageLists, shape: PageShape) {
        self.words = words
        self.lists = lists
        self.shape = shape
        trimmer = CreditTrimmer(words: words, lists: lists)
        titles = TitleRanks(shape: shape, words: words, lists: lists)
        places = groups.map { group in group.map { shape.places[$0] } }
        manyParagraphs = shape.isParagraph.count { $0 } >= 14
        var groupAt = Array(repeating: -1, count: shape.filled.count)
        var distances: [Int: Int] = [:]
        for (number, group) in places.enumerated() {
            for place in group { groupAt[place] = number }
            distances[group[1] - group[0], default: 0] += 1
        }
        self.groupAt = groupAt
        self.distances = distances
        pairs = places.count { group in zip(group, group.dropFirst()).contains { $1 - $0 == 1 } }
    }

    /// The traits of a group.
    func traits(of number: Int) -> TraitSet {
        var traits = TraitSet()
        addDistances(places[number], to: &traits)
        addLine(places[number], to: &traits)
        addBlanks(places[number], to: &traits)
        addSurroundings(places[number], number, to: &traits)
        addPlace(places[number], to: &traits)
        traits.insert(.manyPairs, if: pairs >= 17)
        traits.insert(.manyParagraphs, if: manyParagraphs)
        return traits
    }

    /// Whether the first two copies are as far apart as those of three other groups.
    func isGallery(_ places: [Int]) -> Bool {
        let distance = places[1] - places[0]
        return (2...12).contains(distance) && distances[distance, default: 0] >= 4
    }

    func line(_ place: Int) -> Int { shape.filled[place] }

    func count(_ place: Int) -> Int { words.counts[line(place)] }

    func look(_ place: Int) -> LineShape { words.shapes[line(place)] }

    func isParagraph(_ place: Int) -> Bool { shape.isParagraph[place] }

    func isBlankBehind(_ place: Int) -> Bool {
        place + 1 == groupAt.count || line(place + 1) - line(place) > 1
    }

    func isBlankBefore(_ place: Int) -> Bool {
        place == 0 || line(place) - line(place - 1) > 1
    }

    /// Whether something holds for a line some steps from a place.
    func any(_ steps: ClosedRange<Int>, from place: Int, _ holds: (Int) -> Bool) -> Bool {
        steps.contains { groupAt.indices.contains(place + $0) && holds(place + $0) }
    }
}
