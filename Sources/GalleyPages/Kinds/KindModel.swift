// SPDX-License-Identifier: Apache-2.0

/// Classifies repeated lines as headlines, captions or others: two logistic regressions.
///
/// Each score is a sum of the weights of the line's features in `Config/pages/kinds.tsv`.
struct KindModel: Sendable {
    /// The scores of a line without features.
    private(set) var bias = KindScores()

    private var weights = Array(repeating: KindScores(), count: GroupFeature.allCases.count)

    /// Reads the weights of a table: a feature, its weight for headlines and its weight for captions.
    init(table: [UInt8]) {
        let names = GroupFeature.allCases.map { "\($0)" }
        for line in WeightLines(table) where line.numbers.count == 2 && !line.names.isEmpty {
            let scores = KindScores(headline: line.numbers[0], caption: line.numbers[1])
            if let feature = names.firstIndex(of: line.names[0]) {
                weights[feature] = scores
            } else {
                bias = scores
            }
        }
    }

    /// The weights of a feature.
    func weight(of feature: GroupFeature) -> KindScores { weights[Int(feature.rawValue)] }

    /// The scores of a line with these features.
    func scores(of features: FeatureSet<GroupFeature>) -> KindScores {
        var scores = bias
        features.forEachNumber {
            scores.headline += weights[$0].headline
            scores.caption += weights[$0].caption
        }
        return scores
    }
}

/// The scores of a repeated line as a headline and as a caption, in hundredths of a logit.
///
/// A line is of a kind if its score is at least 0, that is, from even odds on.
struct KindScores: Sendable, Hashable {
    var headline = 0
    var caption = 0

    /// The kind by the scores; a line that could be both is a headline.
    var kind: LineRole { headline >= 0 ? .headline : caption >= 0 ? .caption : .other }
}
