// SPDX-License-Identifier: Apache-2.0

/// The different shingles of a text: its runs of so many words, by 64 bits of hash, in order.
struct Shingles {
    let hashes: [UInt64]

    /// Cuts words into shingles; a text of fewer words is one.
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

    /// The Jaccard similarity of two sets of shingles: those in both, of those in either.
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

/// How hashes of words are put together.
enum ShingleHash {
    /// A hash that goes on with a word.
    static func mixed(_ hash: UInt64, _ word: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(word)) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }
}

/// How documents are compared.
struct ShingleSettings: Sendable {
    /// The words of a shingle.
    let size: Int
    /// The Jaccard similarity of two documents' shingles from which they are nearly the same.
    let similarity: Double
    /// How candidates are found.
    let bands: MinHashBands

    init(size: Int, similarity: Double) {
        self.size = size
        self.similarity = similarity
        bands = MinHashBands(similarity: similarity)
    }
}
