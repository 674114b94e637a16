// SPDX-License-Identifier: Apache-2.0

/// Which bits of 256 the words of each line set: enough to tell most lines apart at a glance.
struct WordSketches {
    private var bits: [UInt64]
    private let counts: [Int]
    private let share: Double

    private static let width = 4
    /// All are compared with all, so there must not be many.
    private static let mostForms = 128

    /// Sketches `forms`, runs of words of a page, to ask for a Jaccard similarity.
    private init(_ forms: [Range<Int>], of words: PageWords, similarity: Double) {
        counts = forms.map(\.count)
        share = (1 - similarity) / (1 + similarity)
        bits = Array(repeating: 0, count: forms.count * Self.width)
        for (form, range) in forms.enumerated() {
            for place in range {
                let hash = words.hashes[place]
                bits[form * Self.width + Int(hash >> 62)] |= 1 << (hash & 63)
            }
        }
    }

    /// For each form whether another one may be like enough; of many, it is said of all.
    static func likelihoods(
        _ forms: [Range<Int>], of words: PageWords, similarity: Double
    ) -> [Bool] {
        guard forms.count <= mostForms else { return Array(repeating: true, count: forms.count) }
        let sketches = WordSketches(forms, of: words, similarity: similarity)
        var found = Array(repeating: false, count: forms.count)
        for second in forms.indices {
            for first in 0..<second where !(found[first] && found[second]) {
                guard sketches.mayBeLike(first, second) else { continue }
                found[first] = true
                found[second] = true
            }
        }
        return found
    }

    /// Every bit in which two sketches differ is of a word that only one has; of such words two
    /// sets of similarity t have at most (1 − t) / (1 + t) of the sum of both sizes.
    private func mayBeLike(_ first: Int, _ second: Int) -> Bool {
        var differing = 0
        for word in 0..<Self.width {
            differing +=
                (bits[first * Self.width + word] ^ bits[second * Self.width + word])
                .nonzeroBitCount
        }
        return Double(differing) <= share * Double(counts[first] + counts[second]) + 1e-9
    }
}
