// SPDX-License-Identifier: Apache-2.0

/// For each of 128 hash functions the least value over a text's shingles.
struct MinHashSignature {
    private typealias Lanes = SIMD8<UInt32>

    private var least: [Lanes]

    /// The functions: h(x) = (x ⊕ mask) · factor modulo 2^32, the factor odd.
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

    /// The value of one function.
    subscript(function: Int) -> UInt32 {
        least[function / Lanes.scalarCount][function % Lanes.scalarCount]
    }

    /// Numbers that look random and are always the same (SplitMix64).
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
