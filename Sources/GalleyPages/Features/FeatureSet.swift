// SPDX-License-Identifier: Apache-2.0

/// A set of the features (at most 64) of a line, of a repeated line, or of a line that may begin an
/// article.
struct FeatureSet<Feature: CaseIterable & RawRepresentable<UInt8>>: Sendable {
    /// One bit for each feature; the bit's index is the feature's raw value.
    private(set) var bits: UInt64 = 0

    /// Inserts a feature if `holds` is true.
    mutating func insert(_ feature: Feature, if holds: Bool = true) {
        bits |= (holds ? 1 : 0) << UInt64(feature.rawValue)
    }

    /// Whether a feature is in the set.
    func contains(_ feature: Feature) -> Bool {
        bits & 1 << UInt64(feature.rawValue) != 0
    }

    /// Calls a function with the raw value of each feature, in ascending order.
    @inline(__always)
    func forEachNumber(_ take: (Int) -> Void) {
        var left = bits
        while left != 0 {
            take(left.trailingZeroBitCount)
            left &= left - 1
        }
    }

    /// The features, in ascending order.
    var all: [Feature] { Feature.allCases.filter(contains) }
}
