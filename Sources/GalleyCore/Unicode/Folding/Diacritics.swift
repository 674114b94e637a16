// SPDX-License-Identifier: Apache-2.0

/// Marks on letters that many searches do not look at.
///
/// The blocks of combining diacritical marks, which Latin, Greek and Cyrillic letters take, and
/// the signs for vowels of Hebrew and Arabic. Marks of other scripts are letters' equals there and
/// stay, as do letters with a stroke such as `ø`, which have no mark.
enum Diacritics {
    /// The decomposed text without them.
    static func removed(from scalars: [UInt32]) -> [UInt32] {
        Normalization.decomposed(scalars).filter { !isDiacritic($0) }
    }

    private static func isDiacritic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F: true
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
        case 0x64B...0x652, 0x670: true
        default: false
        }
    }
}
