// SPDX-License-Identifier: Apache-2.0

/// Decides whether a line begins a further article: a logistic regression.
///
/// The score is a sum of the weights in `Config/pages/articles.tsv`: of the features of the line and
/// of its neighbours, and of its features as the possible headline of an article. From 0 on, that
/// is, from even odds on, the line begins an article.
struct ArticleModel: Sendable {
    /// The score of a line without features, in hundredths of a logit.
    private(set) var bias = 0

    /// The most that the features of cohesion can add.
    private(set) var highestCohesionScore = 0

    /// The most that all of `ArticleFeature` can add.
    private(set) var highestFeatureScore = 0

    /// The number of lines on either side whose features count.
    static let reach = 1

    private var lineWeights = Array(repeating: 0, count: (2 * reach + 1) * 64)
    private var weights = Array(repeating: 0, count: ArticleFeature.allCases.count)

    /// Reads the weights of a table: a feature of a line, the step to that line and the weight; or a
    /// feature of `ArticleFeature` and the weight.
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

    /// The score of a line by its features and those of its neighbours.
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

    /// The sum of the weights of features.
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
