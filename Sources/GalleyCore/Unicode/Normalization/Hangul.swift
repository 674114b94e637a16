// SPDX-License-Identifier: Apache-2.0

/// The composition of Hangul syllables (The Unicode Standard, section 3.12).
enum Hangul {
    private static let syllables: UInt32 = 0xAC00
    private static let leads: UInt32 = 0x1100
    private static let vowels: UInt32 = 0x1161
    /// One before the first trailing consonant.
    private static let trails: UInt32 = 0x11A7
    private static let vowelCount: UInt32 = 21
    private static let trailCount: UInt32 = 28
    private static let blockCount = vowelCount * trailCount
    private static let syllableCount = 19 * blockCount

    /// The two or three letters of a syllable, appended; false if the scalar is none.
    static func decompose(_ scalar: UInt32, into scalars: inout [UInt32]) -> Bool {
        let index = scalar &- syllables
        guard index < syllableCount else { return false }
        scalars.append(leads + index / blockCount)
        scalars.append(vowels + index % blockCount / trailCount)
        if index % trailCount > 0 { scalars.append(trails + index % trailCount) }
        return true
    }

    /// The syllable that a consonant and a vowel, or a syllable and a final consonant, compose.
    static func composition(of first: UInt32, and second: UInt32) -> UInt32? {
        let (lead, vowel) = (first &- leads, second &- vowels)
        if lead < 19, vowel < vowelCount {
            return syllables + lead * blockCount + vowel * trailCount
        }
        let (index, trail) = (first &- syllables, second &- trails)
        guard index < syllableCount, index % trailCount == 0, (1..<trailCount).contains(trail)
        else { return nil }
        return first + trail
    }
}
