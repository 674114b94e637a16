// SPDX-License-Identifier: Apache-2.0

/// The scores of the roles of one line, in hundredths of a logit, in the order of
/// `LineRole.judged`.
struct RoleScores: Sendable {
    /// The scores; places without a role are unused.
    var values = SIMD16<Int16>(repeating: 0)

    /// The role with the highest score, the first of equals.
    var best: LineRole { LineRole.judged[bestIndex(from: 0)] }

    /// The best role that is neither a headline nor a caption.
    var bestOfRest: LineRole { LineRole.judged[bestIndex(from: 2)] }

    /// How far a headline is above the best other role; below it, if negative.
    var headlineMargin: Int { Int(values[0]) - Int(values[bestIndex(from: 1)]) }

    private func bestIndex(from first: Int) -> Int {
        var best = first
        for index in first + 1..<LineRole.judged.count where values[index] > values[best] {
            best = index
        }
        return best
    }
}
