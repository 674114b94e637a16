// SPDX-License-Identifier: Apache-2.0

/// Judges whether a line begins a further article: a sum of the weights in
/// `Config/pages/articles.tsv` of the line's signs, of those of the lines before and behind, and
/// of its traits; from even chances on it does.
struct ArticleModel: Sendable {
    /// The score of a line without signs and traits, in hundredths of a logit.
    private(set) var bias = 0

    /// The most that the traits of cohesion can add.
    private(set) var mostOfCohesion = 0

    /// The most that traits can add.
    private(set) var mostOfTraits = 0

    /// The lines looked at on either side.
    static let reach = 1

    private var signs = Array(repeating: 0, count: (2 * reach + 1) * 64)
    private var traits = Array(repeating: 0, count: ArticleTrait.allCases.count)

    /// Reads the weights of a table: a sign, the step to its line and the weight; or a trait and
    /// the weight.
    init(table: [UInt8]) {
        let signNames = LineSign.allCases.map { "\($0)" }
        let traitNames = ArticleTrait.allCases.map { "\($0)" }
        for line in WeightLines(table) {
            guard let name = line.names.first, let weight = line.numbers.last else { continue }
            if line.numbers.count == 1, let trait = traitNames.firstIndex(of: name) {
                traits[trait] = weight
            } else if line.numbers.count == 2, let sign = signNames.firstIndex(of: name) {
                signs[(line.numbers[0] + Self.reach) * 64 + sign] = weight
            } else {
                bias = weight
            }
        }
        mostOfTraits = traits.reduce(0) { $0 + max(0, $1) }
        mostOfCohesion = ArticleTrait.cohesion.reduce(0) { $0 + max(0, weight(of: $1.trait)) }
    }

    /// What a trait adds.
    func weight(of trait: ArticleTrait) -> Int { traits[Int(trait.rawValue)] }

    /// The score of a line by its signs and those of its neighbours.
    func score(of all: [LineSigns], at place: Int) -> Int {
        var score = bias
        for step in steps(all, place) {
            let base = (step + Self.reach) * 64
            var bits = all[place + step].bits
            while bits != 0 {
                score += signs[base + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        return score
    }

    /// The sum of what traits add.
    func score(of held: TraitSet<ArticleTrait>) -> Int {
        var score = 0
        held.forEachNumber { score += traits[$0] }
        return score
    }

    /// What each sign and trait adds.
    func parts(
        of all: [LineSigns], at place: Int, _ held: TraitSet<ArticleTrait>
    ) -> [(name: String, weight: Int)] {
        steps(all, place).flatMap { step in
            LineSign.allCases.filter(all[place + step].contains).map { sign in
                let suffix = step == 0 ? "" : step > 0 ? "+\(step)" : "\(step)"
                let weight = signs[(step + Self.reach) * 64 + Int(sign.rawValue)]
                return ("\(sign)\(suffix)", weight)
            }
        } + held.all.map { ("\($0)", weight(of: $0)) }
    }

    private func steps(_ all: [LineSigns], _ place: Int) -> ClosedRange<Int> {
        max(-Self.reach, -place)...min(Self.reach, all.count - 1 - place)
    }
}
