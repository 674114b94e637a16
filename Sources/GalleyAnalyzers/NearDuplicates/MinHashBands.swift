// SPDX-License-Identifier: Apache-2.0

/// The division of MinHash signatures into bands, for locality-sensitive hashing (Broder 1997;
/// Leskovec et al., chapter 3).
///
/// For each of many hash functions, a signature contains the minimum of the function's values over
/// the shingles of a text. For each function, two texts have the same minimum with a probability
/// equal to their Jaccard similarity s. Texts that agree in all rows of at least one band are
/// candidates; with b bands of r rows, the probability of this is 1 - (1 - s^r)^b.
struct MinHashBands: Sendable, Hashable {
    /// The number of hash functions of a signature.
    static let functions = 128

    /// The number of signature values in a band.
    let rows: Int
    /// The number of bands; some hash functions may not belong to a band.
    let count: Int

    /// The probability that a pair whose similarity is exactly the threshold is missed.
    let missed: Double

    private static let maxMissed = 0.01

    /// Chooses the largest number of rows for which a pair with exactly this similarity is missed
    /// with a probability of at most 0.01; more rows mean fewer candidates.
    init(similarity: Double) {
        let choices = (1...16).map { rows in
            let count = Self.functions / rows
            var all = 1.0
            for _ in 0..<rows { all *= similarity }
            var missed = 1.0
            for _ in 0..<count { missed *= 1 - all }
            return (rows: rows, count: count, missed: missed)
        }
        let best = choices.last { $0.missed <= Self.maxMissed } ?? choices[0]
        (rows, count, missed) = (best.rows, best.count, best.missed)
    }

    /// Returns a hash for each band of a text's signature.
    func hashes(of shingles: Shingles) -> [UInt32] {
        let signature = MinHashSignature(shingles)
        return (0..<count).map { band in
            var hash = UInt64(band)
            for row in 0..<rows {
                hash = ShingleHash.mixed(hash, signature[band * rows + row])
            }
            return UInt32(truncatingIfNeeded: hash >> 32)
        }
    }
}

/// The MinHash signature of a text: for each of 128 hash functions, the minimum over the shingles.
struct MinHashSignature {
    private typealias Lanes = SIMD8<UInt32>

    private var least: [Lanes]

    /// The hash functions are h(x) = (x ⊕ mask) · factor modulo 2^32, where the factor is odd.
    private static let masks = lanes(seed: 0x9E37_79B9_7F4A_7C15) { $0 }
    private static let factors = lanes(seed: 0xD1B5_4A32_D192_ED03) { $0 | 1 }

    init(_ shingles: Shingles) {
        let (masks, factors) = (Self.masks, Self.factors)
        var least = Array(repeating: Lanes(repeating: .max), count: masks.count)
        for hash in shingles.hashes {
            let value = Lanes(repeating: UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
            for index in least.indices {
                let found = (value ^ masks[index]) &* factors[index]
                least[index] = least[index].replacing(with: found, where: found .< least[index])
            }
        }
        self.least = least
    }

    /// The minimum value of one hash function over the shingles.
    subscript(function: Int) -> UInt32 {
        least[function / Lanes.scalarCount][function % Lanes.scalarCount]
    }

    /// Makes pseudorandom numbers with SplitMix64, which are the same in every run.
    private static func lanes(seed: UInt64, _ body: (UInt32) -> UInt32) -> [Lanes] {
        var state = seed
        return (0..<MinHashBands.functions / Lanes.scalarCount).map { _ in
            var lanes = Lanes()
            for index in lanes.indices {
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                lanes[index] = body(UInt32(truncatingIfNeeded: mixed >> 32))
            }
            return lanes
        }
    }
}
