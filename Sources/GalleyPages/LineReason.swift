// SPDX-License-Identifier: Apache-2.0

/// The score of a line with its parts, in hundredths of a logit.
///
/// The score is the sum of the base and the weights of the steps.
package struct LineReason: Sendable, Hashable {
    /// The weight that one feature adds.
    package struct Step: Sendable, Hashable {
        /// The feature's name; for a feature of a neighbour followed by the step to its line, such as
        /// `blankBefore+1`.
        package let name: String

        /// The weight.
        package let weight: Int
    }

    /// The bytes of the line's content on the page.
    package let content: Range<Int>

    /// The name of the score, such as `headline`.
    package let label: String

    /// The score of a line without features.
    package let base: Int

    /// The steps, the greatest weights first; all small ones are one step, `others`.
    package let steps: [Step]

    /// The score.
    package var score: Int { steps.reduce(base) { $0 + $1.weight } }

    /// The least weight of a step of its own.
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
