// SPDX-License-Identifier: Apache-2.0

/// Classifies repeated lines as headlines, captions or others with two logistic regressions.
///
/// Each of the two scores is a sum of weights in `Config/pages/kinds.tsv`, one for each feature of
/// the line.
struct KindModel: Sendable {
    /// The scores that a line without any features has.
    private(set) var bias = KindScores()

    private var weights = Array(repeating: KindScores(), count: GroupFeature.allCases.count)

    /// Reads a table whose rows contain a feature, its weight for headlines and its weight for
    /// captions.
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

    /// The weights that a feature adds to the two scores.
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
/// A line is of a kind if its score for that kind is at least 0, that is, if the odds are at least
/// even.
struct KindScores: Sendable, Hashable {
    var headline = 0
    var caption = 0

    /// The kind that the scores indicate; if both scores are at least 0, the line is a headline.
    var kind: LineRole { headline >= 0 ? .headline : caption >= 0 ? .caption : .other }
}
