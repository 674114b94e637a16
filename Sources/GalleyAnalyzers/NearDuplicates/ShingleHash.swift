// SPDX-License-Identifier: Apache-2.0

/// How hashes of words are put together.
enum ShingleHash {
    /// A hash that goes on with a word.
    static func mixed(_ hash: UInt64, _ word: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(word)) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }
}
