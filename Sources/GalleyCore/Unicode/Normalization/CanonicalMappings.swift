// SPDX-License-Identifier: Apache-2.0

/// Canonical decompositions and compositions of all scalars but the Hangul syllables.
struct CanonicalMappings: Sendable {
    static let standard = CanonicalMappings(steps: NormalizationTables.steps)

    /// What a scalar is by one step: one or two scalars, the second one 0 if there is none.
    private var parts: [UInt32: (first: UInt32, second: UInt32)] = [:]
    private var composed: [UInt64: UInt32] = [:]

    /// Reads decompositions: twice the distance from the scalar before, odd if it is also composed;
    /// the first part; the second part, or 0.
    private init(steps: String) {
        var numbers = PackedNumbers(steps)
        var scalar: UInt32 = 0
        while let step = numbers.next(), let first = numbers.next(), let second = numbers.next() {
            scalar += UInt32(step >> 1)
            let pair = (UInt32(first), UInt32(second))
            parts[scalar] = pair
            if step & 1 == 1 { composed[Self.key(pair.0, pair.1)] = scalar }
        }
    }

    /// What a scalar consists of, by one step; nil if of nothing but itself.
    func parts(of scalar: UInt32) -> (first: UInt32, second: UInt32)? { parts[scalar] }

    /// The scalar that two scalars compose, if there is one.
    func composition(of first: UInt32, and second: UInt32) -> UInt32? {
        composed[Self.key(first, second)]
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }
}
