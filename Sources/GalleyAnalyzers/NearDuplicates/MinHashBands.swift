// SPDX-License-Identifier: Apache-2.0

/// Locality-sensitive hashing of MinHash signatures (Broder 1997; Leskovec et al., chapter 3).
///
/// A signature has the least value of each of many hash functions over a text's shingles; two
/// texts share such a value with the probability of their Jaccard similarity s. Texts that agree in
/// all rows of one band are candidates: of b bands of r rows with probability 1 - (1 - s^r)^b.
struct MinHashBands: Sendable, Hashable {
    /// Hash functions of a signature.
    static let functions = 128

    /// Values in a band.
    let rows: Int
    /// Bands; some functions may be left over.
    let count: Int

    /// The chance that a pair is overlooked whose similarity is just high enough.
    let missed: Double

    private static let greatestChance = 0.01

    /// The most rows, so the fewest candidates, with which one pair of a hundred at most is missed.
    init(similarity: Double) {
        let choices = (1...16).map { rows in
            let count = Self.functions / rows
            var all = 1.0
            for _ in 0..<rows { all *= similarity }
            var missed = 1.0
            for _ in 0..<count { missed *= 1 - all }
            return (rows: rows, count: count, missed: missed)
        }
        let best = choices.last { $0.missed <= Self.greatestChance } ?? choices[0]
        (rows, count, missed) = (best.rows, best.count, best.missed)
    }

    /// A hash for each band of the signature.
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
