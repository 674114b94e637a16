// SPDX-License-Identifier: Apache-2.0

/// Judges what the lines of a page are: a log-linear model of the signs of each line and of the
/// lines around it, in two looks.
///
/// The first look sees only the signs; the second sees them again, beside what the first look said
/// of each line. Every score is a sum of the weights in `Config/pages/roles.tsv`.
struct RoleModel: Sendable {
    /// The weights of one look.
    struct Look: Sendable {
        var bias = RoleScores()
        var signs = SignWeights()
        var roles = SignWeights()
    }

    /// The two looks.
    var first = Look()
    var second = Look()

    /// A headline is likely or possible if its score is not farther below the best.
    private static let likely = -50
    private static let possible = -200

    /// The scores of every line by its signs alone.
    func firstLook(_ signs: [LineSigns]) -> [RoleScores] {
        let bits = signs.map(\.bits)
        return bits.indices.map { place in
            var scores = first.bias
            first.signs.add(bits, around: place, to: &scores)
            return scores
        }
    }

    /// The scores of every line by the signs and by what the first look said.
    func secondLook(_ signs: [LineSigns], _ roles: [UInt64]) -> [RoleScores] {
        let bits = signs.map(\.bits)
        return bits.indices.map { place in
            var scores = second.bias
            second.signs.add(bits, around: place, to: &scores)
            second.roles.add(roles, around: place, to: &scores)
            return scores
        }
    }

    /// What the first look said of every line, as bits of `RoleSign`.
    static func roleSigns(_ scores: [RoleScores]) -> [UInt64] {
        let margins = scores.map(\.headlineMargin)
        let fourth = HeadlineRanks(margins)
        return scores.indices.map { place in
            var bits: UInt64 = 0
            func insert(_ sign: RoleSign, if holds: Bool = true) {
                bits |= (holds ? 1 : 0) << UInt64(sign.rawValue)
            }
            let role = LineRole.judged.firstIndex(of: scores[place].best) ?? 0
            bits |= 1 << UInt64(role)
            insert(.bestHeadline, if: margins[place] >= fourth.best)
            insert(.headlineAmongFour, if: margins[place] >= fourth.fourth)
            insert(.likelyHeadline, if: margins[place] >= likely)
            insert(.possibleHeadline, if: margins[place] >= possible)
            return bits
        }
    }
}
