// SPDX-License-Identifier: Apache-2.0

/// The weights that the features of a line and of its neighbours add to the scores of the line's
/// roles.
struct FeatureWeights: Sendable {
    /// The number of neighbouring lines on either side whose features are used.
    static let reach = 3

    private var rows = Array(repeating: SIMD16<Int16>(repeating: 0), count: (2 * reach + 1) * 64)
    private var used: [UInt64] = Array(repeating: 0, count: 2 * reach + 1)

    /// The weights of a feature that occurs `step` lines after the line whose roles are scored.
    func row(of feature: Int, step: Int) -> SIMD16<Int16> {
        rows[(step + Self.reach) * 64 + feature]
    }

    /// Sets the weights of a feature.
    mutating func set(_ row: SIMD16<Int16>, for feature: Int, step: Int) {
        rows[(step + Self.reach) * 64 + feature] = row
        used[step + Self.reach] |= 1 << UInt64(feature)
    }

    /// Adds the weights of all features of the line at a position and of its neighbours.
    ///
    /// - Parameter features: the features of every line, as bits.
    func add(_ features: [UInt64], around place: Int, to scores: inout RoleScores) {
        var sum = scores.values
        let first = max(-Self.reach, -place)
        let last = min(Self.reach, features.count - 1 - place)
        for step in first...last {
            let base = (step + Self.reach) * 64
            var bits = features[place + step] & used[step + Self.reach]
            while bits != 0 {
                sum &+= rows[base + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        scores.values = sum
    }

    /// Lists the features of the line at a position and of its neighbours with their weights; the
    /// name of a neighbour's feature ends with the distance to the neighbour.
    func parts(
        of features: [UInt64], around place: Int, names: [String]
    ) -> [(name: String, row: SIMD16<Int16>)] {
        (-Self.reach...Self.reach).filter {
            features.indices.contains(place + $0)
        }.flatMap { step in
            names.indices.filter { features[place + step] & 1 << UInt64($0) != 0 }.map { feature in
                let suffix = step == 0 ? "" : step > 0 ? "+\(step)" : "\(step)"
                return (names[feature] + suffix, row(of: feature, step: step))
            }
        }
    }
}
