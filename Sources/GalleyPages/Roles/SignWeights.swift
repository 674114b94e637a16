// SPDX-License-Identifier: Apache-2.0

/// What the signs of a line and of the lines around it add to the scores of the line's roles.
struct SignWeights: Sendable {
    /// The lines looked at on either side.
    static let reach = 3

    private var rows = Array(repeating: SIMD16<Int16>(repeating: 0), count: (2 * reach + 1) * 64)
    private var used: [UInt64] = Array(repeating: 0, count: 2 * reach + 1)

    /// What a sign adds whose line is `step` lines behind the line in question.
    func row(of sign: Int, step: Int) -> SIMD16<Int16> { rows[(step + Self.reach) * 64 + sign] }

    /// Sets what a sign adds.
    mutating func set(_ row: SIMD16<Int16>, for sign: Int, step: Int) {
        rows[(step + Self.reach) * 64 + sign] = row
        used[step + Self.reach] |= 1 << UInt64(sign)
    }

    /// Adds what the signs around a place are worth.
    ///
    /// - Parameter signs: the signs of every line, as bits.
    func add(_ signs: [UInt64], around place: Int, to scores: inout RoleScores) {
        var sum = scores.values
        let first = max(-Self.reach, -place)
        let last = min(Self.reach, signs.count - 1 - place)
        for step in first...last {
            let base = (step + Self.reach) * 64
            var bits = signs[place + step] & used[step + Self.reach]
            while bits != 0 {
                sum &+= rows[base + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        scores.values = sum
    }

    /// The signs around a place with what each of them adds.
    func parts(
        of signs: [UInt64], around place: Int, names: [String]
    ) -> [(name: String, row: SIMD16<Int16>)] {
        (-Self.reach...Self.reach).filter { signs.indices.contains(place + $0) }.flatMap { step in
            names.indices.filter { signs[place + step] & 1 << UInt64($0) != 0 }.map { sign in
                let suffix = step == 0 ? "" : step > 0 ? "+\(step)" : "\(step)"
                return (names[sign] + suffix, row(of: sign, step: step))
            }
        }
    }
}
