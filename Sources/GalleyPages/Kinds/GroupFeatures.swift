// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Finds the features of a page's repeated lines.
///
/// A position (`place`) is the index of a line among the lines that are not blank.
struct GroupFeatures {
    let words: PageWords
    let shape: PageShape
    let lineFeatures: [LineFeatures]
    let copies: LineCopies

    /// The positions of each group's lines.
    let places: [[Int]]

    /// For each position, the number of the group that contains the line there; -1 if no group
    /// contains it.
    let groupAt: [Int]

    let titles: TitleRanks

    /// The positions of the groups' first copies; the key is the distance from a group's first to
    /// its second copy.
    private let starts: [Int: [Int]]

    /// The number of groups in which two copies have no other lines (except blank ones) between
    /// them.
    private let pairs: Int

    private let manyParagraphs: Bool

    /// The maximum number of a line's words that are compared with the words of its neighbours.
    private static let mostCompared = 60

    init(_ groups: [[Int]], _ reader: LineFeatureReader, _ lineFeatures: [LineFeatures]) {
        words = reader.words
        shape = reader.shape
        copies = reader.copies
        self.lineFeatures = lineFeatures
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

    /// Finds the features of a group.
    ///
    /// - Parameters:
    ///   - number: the index of the group.
    ///   - roles: the results of the first pass of `RoleModel` for every line that is not blank, as
    ///     bits of `RoleFeature`.
    func features(of number: Int, _ roles: [UInt64]) -> FeatureSet<GroupFeature> {
        var features = FeatureSet<GroupFeature>()
        addDistances(places[number], to: &features)
        addLine(places[number], to: &features)
        addBlanks(places[number], to: &features)
        addSurroundings(places[number], number, to: &features)
        addPlace(places[number], to: &features)
        addRoles(places[number], roles, to: &features)
        features.insert(.manyPairs, if: pairs >= 17)
        features.insert(.manyParagraphs, if: manyParagraphs)
        return features
    }

    /// Whether the first two copies are as far apart as the first two copies of at least three
    /// other groups, and no such pair overlaps them.
    func isGallery(_ places: [Int]) -> Bool {
        let distance = places[1] - places[0]
        guard (2...12).contains(distance), let starts = starts[distance], starts.count > 3 else {
            return false
        }
        let index = starts.partitioningIndex { $0 >= places[0] }
        return (index == 0 || places[0] - starts[index - 1] >= distance)
            && (index + 1 == starts.count || starts[index + 1] - places[0] >= distance)
    }

    func line(_ place: Int) -> Int { shape.filled[place] }

    func count(_ place: Int) -> Int { words.counts[line(place)] }

    /// Whether `holds` is true for any line whose distance from the line at `place` is in `steps`.
    func any(_ steps: ClosedRange<Int>, from place: Int, _ holds: (Int) -> Bool) -> Bool {
        steps.contains { groupAt.indices.contains(place + $0) && holds(place + $0) }
    }

    /// Adds the features that depend on the line's words and shape.
    private func addLine(_ places: [Int], to features: inout FeatureSet<GroupFeature>) {
        let first = lineFeatures[places[0]]
        features.insert(
            .creditWord,
            if: has(.creditLabel, places) || has(.agency, places) || has(.copyright, places))
        features.insert(.credited, if: has(.credited, places))
        features.insert(.imageWord, if: first.contains(.imageWord))
        features.insert(.imageFile, if: first.contains(.imageFile))
        features.insert(.sentence, if: first.contains(.sentence))
        features.insert(
            .longWithoutEnd, if: count(places[0]) >= 15 && !first.contains(.sentence))
        features.insert(.fourWords, if: count(places[0]) <= 4)
        features.insert(.colon, if: first.contains(.colon))
        features.insert(.bar, if: first.contains(.bar))
        features.insert(.digitFirst, if: first.contains(.digitFirst))
        features.insert(.digits, if: first.contains(.digits))
        features.insert(.lowerFirst, if: first.contains(.smallFirst))
        features.insert(.quoteFirst, if: first.contains(.quoteFirst))
        features.insert(.capitals, if: first.contains(.capitals))
        let length = words.lengths[line(places[0])]
        features.insert(.varies, if: places.contains { words.lengths[line($0)] != length })
        features.insert(.textWords, if: has(.textWords, places))
        features.insert(.manyTextWords, if: has(.manyTextWords, places))
        features.insert(.likeNeighbour, if: places.contains(where: isLikeNeighbour))
    }

    /// Whether the line at any of the positions has a feature.
    private func has(_ feature: LineFeature, _ places: [Int]) -> Bool {
        places.contains { lineFeatures[$0].contains(feature) }
    }

    private func isLikeNeighbour(_ place: Int) -> Bool {
        let range = words.range(of: line(place)).prefix(Self.mostCompared)
        return [place - 1, place + 1].contains { other in
            guard groupAt.indices.contains(other), groupAt[other] != groupAt[place] else {
                return false
            }
            let others = words.hashes[words.range(of: line(other)).prefix(Self.mostCompared)]
            let shared = range.count { others.contains(words.hashes[$0]) }
            return shared * 5 > range.count * 2
        }
    }
}

/// Ranks the lines before the main text that could be its title; the one nearest to the text has
/// rank 0.
struct TitleRanks {
    private var ranks: [Int: Int] = [:]

    /// The maximum distance between a title and the main text, in lines.
    private static let farthest = 25

    init(shape: PageShape, words: PageWords, lists: PageLists) {
        let end = shape.mainText.lowerBound
        for place in (max(0, end - Self.farthest)..<end).reversed() {
            let line = shape.filled[place]
            guard (4...25).contains(words.counts[line]), !words.shapes[line].contains(.hasDate),
                !words.isByline(line, lists), !words.hasCredit(line, lists)
            else { continue }
            ranks[place] = ranks.count
        }
    }

    /// The number of title-like lines between a position and the main text; `Int.max` if the line
    /// at the position is not title-like.
    func rank(of place: Int) -> Int { ranks[place] ?? Int.max }
}
