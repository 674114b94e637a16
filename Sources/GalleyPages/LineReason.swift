// SPDX-License-Identifier: Apache-2.0

/// A score of a line, in hundredths of a logit, with the weights that add up to it.
///
/// The score is the sum of `base` and the weights of all `steps`.
package struct LineReason: Sendable, Hashable {
    /// The weight that one feature adds.
    package struct Step: Sendable, Hashable {
        /// The feature's name; if the feature is that of a neighbouring line, the name ends with
        /// the distance to that line, such as `blankBefore+1` for the next line.
        package let name: String

        /// The weight.
        package let weight: Int
    }

    /// The bytes of the line's content on the page.
    package let content: Range<Int>

    /// The name of the score, such as `headline`.
    package let label: String

    /// The score that a line without any features has.
    package let base: Int

    /// The steps, with the greatest absolute weights first; all small weights are added up in the
    /// last step, `others`.
    package let steps: [Step]

    /// The score.
    package var score: Int { steps.reduce(base) { $0 + $1.weight } }

    /// A feature has a step of its own only if the absolute value of its weight is at least this
    /// number.
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
