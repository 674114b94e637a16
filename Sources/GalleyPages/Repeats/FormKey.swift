// SPDX-License-Identifier: Apache-2.0

/// A run of words of a page with its hash.
struct FormKey {
    let words: Range<Int>
    let hash: UInt64

    init(_ range: Range<Int>, of words: PageWords) {
        var hash = UInt64(range.count)
        for place in range {
            hash = (hash ^ words.hashes[place]) &* 0x9FB2_1C65_1E98_DF25
            hash ^= hash >> 32
        }
        self.words = range
        self.hash = hash
    }
}
