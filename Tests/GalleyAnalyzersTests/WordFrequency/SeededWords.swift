// SPDX-License-Identifier: Apache-2.0

/// Made-up texts of words from `wa` to `w` and some letters, the same for the same seed.
struct SeededWords: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func text(words: Int) -> String {
        (0..<words).map { _ in word() }.joined(separator: " ")
    }

    private mutating func word() -> String {
        let letters = (0..<Int.random(in: 1...2, using: &self)).map { _ in
            Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &self)))
        }
        return "w" + String(letters)
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
