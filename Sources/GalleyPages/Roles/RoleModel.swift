// SPDX-License-Identifier: Apache-2.0

/// Classifies the lines of a page by their roles with a stacked multinomial logistic regression.
///
/// The first pass uses the features of a line and of the lines around it. The second pass uses
/// these features again, together with the results of the first pass for the same lines
/// (`RoleFeature`). Every score is a sum of weights in `Config/pages/roles.tsv`.
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

    /// The minimum headline margins of a likely and of a possible headline, in hundredths of a
    /// logit.
    private static let likely = -50
    private static let possible = -200

    /// Computes the scores of every line from the line features alone.
    func firstPass(_ features: [LineFeatures]) -> [RoleScores] {
        let bits = features.map(\.bits)
        return bits.indices.map { place in
            var scores = first.bias
            first.features.add(bits, around: place, to: &scores)
            return scores
        }
    }

    /// Computes the scores of every line from the line features and the results of the first pass.
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

    /// Converts the scores of the first pass to bits of `RoleFeature`, for every line.
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
    /// Reads a table whose rows contain the pass, the feature, the distance to the line with the
    /// feature, and a weight for each role.
    init(table: [UInt8]) {
        let features = Self.places(LineFeature.allCases.map { "\($0)" })
        let roles = Self.places(RoleFeature.allCases.map { "\($0)" })
        let count = LineRole.classifiedRoles.count
        // The passes are changed in place, because a copy for each of hundreds of lines would slow
        // down every start of the program.
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

    /// The role with the highest score; the first such role if several have that score.
    var best: LineRole { LineRole.classifiedRoles[bestIndex(from: 0)] }

    /// The role with the highest score, apart from `headline` and `caption`.
    var bestOfRest: LineRole { LineRole.classifiedRoles[bestIndex(from: 2)] }

    /// The score of `headline` minus the highest score of another role; negative if the other role
    /// is likelier.
    var headlineMargin: Int { Int(values[0]) - Int(values[bestIndex(from: 1)]) }

    private func bestIndex(from first: Int) -> Int {
        var best = first
        for index in first + 1..<LineRole.classifiedRoles.count where values[index] > values[best] {
            best = index
        }
        return best
    }
}

/// The highest headline margins of a page, which are those of the lines that are most likely
/// headlines.
struct HeadlineRanks {
    /// The highest margin.
    private(set) var best = Int.min

    /// The fourth highest margin; the lowest margin if the page has fewer than four lines.
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
