// SPDX-License-Identifier: Apache-2.0

/// Classifies the lines of a page by their roles: a stacked multinomial logistic regression.
///
/// The first pass sees the features of a line and of the lines around it. The second pass sees them
/// again, together with the results of the first pass for those lines (`RoleFeature`). Every score
/// is a sum of the weights in `Config/pages/roles.tsv`.
struct RoleModel: Sendable {
    /// The weights of one pass.
    struct Pass: Sendable {
        var bias = RoleScores()
        var features = FeatureWeights()
        var roles = FeatureWeights()
    }

    /// The weights of the first pass.
    private(set) var first = Pass()

    /// The weights of the second pass.
    private(set) var second = Pass()

    /// The least margins of a likely and of a possible headline, in hundredths of a logit.
    private static let likely = -50
    private static let possible = -200

    /// The scores of every line by the features alone.
    func firstPass(_ features: [LineFeatures]) -> [RoleScores] {
        let bits = features.map(\.bits)
        return bits.indices.map { place in
            var scores = first.bias
            first.features.add(bits, around: place, to: &scores)
            return scores
        }
    }

    /// The scores of every line by the features and by the results of the first pass.
    ///
    /// - Parameter roles: the results of the first pass for every line, as bits of `RoleFeature`.
    func secondPass(_ features: [LineFeatures], _ roles: [UInt64]) -> [RoleScores] {
        let bits = features.map(\.bits)
        return bits.indices.map { place in
            var scores = second.bias
            second.features.add(bits, around: place, to: &scores)
            second.roles.add(roles, around: place, to: &scores)
            return scores
        }
    }

    /// The results of the first pass for every line, as bits of `RoleFeature`.
    static func roleFeatures(_ scores: [RoleScores]) -> [UInt64] {
        let margins = scores.map(\.headlineMargin)
        let ranks = HeadlineRanks(margins)
        return scores.indices.map { place in
            var bits: UInt64 = 0
            func insert(_ feature: RoleFeature, if holds: Bool = true) {
                bits |= (holds ? 1 : 0) << UInt64(feature.rawValue)
            }
            let role = LineRole.classifiedRoles.firstIndex(of: scores[place].best) ?? 0
            bits |= 1 << UInt64(role)
            insert(.bestHeadline, if: margins[place] >= ranks.best)
            insert(.headlineAmongFour, if: margins[place] >= ranks.fourth)
            insert(.likelyHeadline, if: margins[place] >= likely)
            insert(.possibleHeadline, if: margins[place] >= possible)
            return bits
        }
    }
}

extension RoleModel {
    /// Reads the weights of a table: the pass, the feature, the step to the feature's line, and a
    /// weight for each role.
    init(table: [UInt8]) {
        let features = Self.places(LineFeature.allCases.map { "\($0)" })
        let roles = Self.places(RoleFeature.allCases.map { "\($0)" })
        let count = LineRole.classifiedRoles.count
        // Changed in place: copies of a pass, one for each of hundreds of lines, would slow down
        // every start.
        var passes = [Pass(), Pass()]
        for line in WeightLines(table) where line.numbers.count > count {
            let pass = line.names[0] == "first" ? 0 : 1
            var row = SIMD16<Int16>(repeating: 0)
            for index in 0..<count { row[index] = Int16(line.numbers[index + 1]) }
            let name = line.names[1]
            if let feature = features[name] {
                passes[pass].features.set(row, for: feature, step: line.numbers[0])
            } else if let feature = roles[name] {
                passes[pass].roles.set(row, for: feature, step: line.numbers[0])
            } else {
                passes[pass].bias.values = row
            }
        }
        (first, second) = (passes[0], passes[1])
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
}

/// The scores of one line for each of `LineRole.classifiedRoles`, in hundredths of a logit.
struct RoleScores: Sendable {
    /// The scores, in the order of the roles; the last elements are unused.
    var values = SIMD16<Int16>(repeating: 0)

    /// The role with the highest score, the first of equals.
    var best: LineRole { LineRole.classifiedRoles[bestIndex(from: 0)] }

    /// The best role that is neither a headline nor a caption.
    var bestOfRest: LineRole { LineRole.classifiedRoles[bestIndex(from: 2)] }

    /// The margin of headline over the best other role; negative if it is below.
    var headlineMargin: Int { Int(values[0]) - Int(values[bestIndex(from: 1)]) }

    private func bestIndex(from first: Int) -> Int {
        var best = first
        for index in first + 1..<LineRole.classifiedRoles.count where values[index] > values[best] {
            best = index
        }
        return best
    }
}

/// The highest margins of a page: those of the lines that are most likely headlines.
struct HeadlineRanks {
    /// The highest margin.
    private(set) var best = Int.min

    /// The fourth highest margin; the lowest if the page has fewer lines.
    private(set) var fourth = Int.min

    init(_ margins: [Int]) {
        var top: [Int] = []
        for margin in margins where top.count < 4 || margin > top[3] {
            top.insert(margin, at: top.firstIndex { $0 < margin } ?? top.count)
            if top.count > 4 { top.removeLast() }
        }
        best = top.first ?? best
        fourth = top.last ?? fourth
    }
}
