// SPDX-License-Identifier: Apache-2.0

/// Decides with a logistic regression whether a line begins a further article.
///
/// The score of a line is a sum of weights in `Config/pages/articles.tsv`: one weight for each
/// `LineFeature` of the line and its neighbours, and one for each `ArticleFeature` of the line. A
/// line begins an article if its score is at least 0, that is, if the odds are at least even.
struct ArticleModel: Sendable {
    /// The score that a line without any features has, in hundredths of a logit.
    private(set) var bias = 0

    /// The maximum that the cohesion features can add to a score.
    private(set) var highestCohesionScore = 0

    /// The maximum that all cases of `ArticleFeature` together can add to a score.
    private(set) var highestFeatureScore = 0

    /// The number of neighbouring lines on either side whose features are used.
    static let reach = 1

    private var lineWeights = Array(repeating: 0, count: (2 * reach + 1) * 64)
    private var weights = Array(repeating: 0, count: ArticleFeature.allCases.count)

    /// Reads a table whose rows contain either a `LineFeature`, the distance to the line with the
    /// feature and a weight, or an `ArticleFeature` and a weight.
    init(table: [UInt8]) {
        let lineNames = LineFeature.allCases.map { "\($0)" }
        let articleNames = ArticleFeature.allCases.map { "\($0)" }
        for line in WeightLines(table) {
            guard let name = line.names.first, let weight = line.numbers.last else { continue }
            if line.numbers.count == 1, let feature = articleNames.firstIndex(of: name) {
                weights[feature] = weight
            } else if line.numbers.count == 2, let feature = lineNames.firstIndex(of: name) {
                lineWeights[(line.numbers[0] + Self.reach) * 64 + feature] = weight
            } else {
                bias = weight
            }
        }
        highestFeatureScore = weights.reduce(0) { $0 + max(0, $1) }
        highestCohesionScore = ArticleFeature.cohesion.reduce(0) {
            $0 + max(0, weight(of: $1.feature))
        }
    }

    /// The weight of a feature.
    func weight(of feature: ArticleFeature) -> Int { weights[Int(feature.rawValue)] }

    /// Computes the score of a line from its features and those of its neighbours.
    func score(of all: [LineFeatures], at place: Int) -> Int {
        var score = bias
        for step in steps(all, place) {
            let base = (step + Self.reach) * 64
            var bits = all[place + step].bits
            while bits != 0 {
                score += lineWeights[base + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        return score
    }

    /// Computes the sum of the weights of the features in a set.
    func score(of held: FeatureSet<ArticleFeature>) -> Int {
        var score = 0
        held.forEachNumber { score += weights[$0] }
        return score
    }

    /// The names and weights of all features of a line and of its neighbours.
    func parts(
        of all: [LineFeatures], at place: Int, _ held: FeatureSet<ArticleFeature>
    ) -> [(name: String, weight: Int)] {
        steps(all, place).flatMap { step in
            LineFeature.allCases.filter(all[place + step].contains).map { feature in
                let suffix = step == 0 ? "" : step > 0 ? "+\(step)" : "\(step)"
                let weight = lineWeights[(step + Self.reach) * 64 + Int(feature.rawValue)]
                return ("\(feature)\(suffix)", weight)
            }
        } + held.all.map { ("\($0)", weight(of: $0)) }
    }

    private func steps(_ all: [LineFeatures], _ place: Int) -> ClosedRange<Int> {
        max(-Self.reach, -place)...min(Self.reach, all.count - 1 - place)
    }
}
