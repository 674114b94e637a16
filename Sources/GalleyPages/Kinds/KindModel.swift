// SPDX-License-Identifier: Apache-2.0

/// Judges of what kind a repeated line is: two sums of the weights of its traits in
/// `Config/pages/kinds.tsv`.
struct KindModel: Sendable {
    /// The scores of a line without traits.
    private(set) var bias = KindScores()

    private var weights = Array(repeating: KindScores(), count: KindTrait.allCases.count)

    /// Reads the weights of a table: a trait, what it adds for a headline, for a caption.
    init(table: [UInt8]) {
        let names = KindTrait.allCases.map { "\($0)" }
        for line in WeightLines(table) where line.numbers.count == 2 && !line.names.isEmpty {
            let scores = KindScores(headline: line.numbers[0], caption: line.numbers[1])
            if let trait = names.firstIndex(of: line.names[0]) {
                weights[trait] = scores
            } else {
                bias = scores
            }
        }
    }

    /// What a trait adds.
    func weight(of trait: KindTrait) -> KindScores { weights[Int(trait.rawValue)] }

    /// The scores of a line with these traits.
    func scores(of traits: TraitSet<KindTrait>) -> KindScores {
        var scores = bias
        traits.forEachNumber {
            scores.headline += weights[$0].headline
            scores.caption += weights[$0].caption
        }
        return scores
    }
}
