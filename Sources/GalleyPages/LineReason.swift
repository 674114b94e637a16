// SPDX-License-Identifier: Apache-2.0

/// How the score of a line came about, in hundredths of a logit: the base and the weights add up
/// to the score.
public struct LineReason: Sendable, Hashable {
    /// What one sign or trait adds.
    public struct Step: Sendable, Hashable {
        /// The sign's name; for that of a neighbour with the steps to its line, such as
        /// `blankBefore+1`.
        public let name: String

        /// What it adds.
        public let weight: Int
    }

    /// The bytes of the line's content.
    public let content: Range<Int>

    /// What the score is for, such as `headline`.
    public let label: String

    /// The score of a line without signs.
    public let base: Int

    /// The signs, the weightiest first; the many light ones are one step, `others`.
    public let steps: [Step]

    /// The score.
    public var score: Int { steps.reduce(base) { $0 + $1.weight } }

    /// Steps that weigh less than this are summed up.
    static let least = 20

    init(_ content: Range<Int>, _ label: String, base: Int, steps: [Step]) {
        self.content = content
        self.label = label
        self.base = base
        let named = steps.filter { abs($0.weight) >= Self.least }
        let rest = steps.reduce(0) { $0 + $1.weight } - named.reduce(0) { $0 + $1.weight }
        self.steps =
            named.sorted { (-abs($0.weight), $0.name) < (-abs($1.weight), $1.name) }
            + (rest == 0 ? [] : [Step(name: "others", weight: rest)])
    }
}
