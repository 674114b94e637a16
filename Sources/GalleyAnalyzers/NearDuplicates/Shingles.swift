// SPDX-License-Identifier: Apache-2.0

/// The distinct shingles of a text, stored as sorted 64-bit hashes; a shingle is a run of
/// consecutive words.
struct Shingles {
    let hashes: [UInt64]

    /// Makes the shingles of `size` words each; a text with fewer words has only one shingle.
    init(_ words: [UInt32], size: Int) {
        var all: [UInt64] = []
        let count = max(1, words.count - size + 1)
        all.reserveCapacity(count)
        for start in 0..<count {
            var hash: UInt64 = 0x2545_F491_4F6C_DD1D
            for place in start..<min(start + size, words.count) {
                hash = ShingleHash.mixed(hash, words[place])
            }
            all.append(hash)
        }
        all.sort()
        var different: [UInt64] = []
        different.reserveCapacity(all.count)
        for hash in all where different.last != hash { different.append(hash) }
        hashes = different
    }

    /// Returns the Jaccard similarity of two sets: the number of shingles in both sets divided by
    /// the number of shingles in at least one of them.
    func similarity(to other: Shingles) -> Double {
        var (mine, theirs, shared) = (0, 0, 0)
        while mine < hashes.count, theirs < other.hashes.count {
            let (left, right) = (hashes[mine], other.hashes[theirs])
            if left == right { shared += 1 }
            if left <= right { mine += 1 }
            if right <= left { theirs += 1 }
        }
        let either = hashes.count + other.hashes.count - shared
        return either == 0 ? 1 : Double(shared) / Double(either)
    }
}

/// Combines the hashes of words.
enum ShingleHash {
    /// Combines the hash of a sequence of words with the hash of the next word.
    static func mixed(_ hash: UInt64, _ word: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(word)) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }
}

/// The settings for the comparison of documents.
struct ShingleSettings: Sendable {
    /// The number of words in a shingle.
    let size: Int
    /// The threshold for near duplicates: the minimum Jaccard similarity of their sets of shingles.
    let similarity: Double
    /// The bands by which candidates are found.
    let bands: MinHashBands

    init(size: Int, similarity: Double) {
        self.size = size
        self.similarity = similarity
        bands = MinHashBands(similarity: similarity)
    }
}
