// SPDX-License-Identifier: Apache-2.0

/// Sketches of 256 bits for the words of each line; for most pairs of lines that are not similar,
/// the sketches show this quickly.
struct WordSketches {
    private var bits: [UInt64]
    private let counts: [Int]
    private let share: Double

    private static let width = 4
    /// The maximum number of forms that are sketched, because every pair of forms is compared.
    private static let mostForms = 128

    /// Sketches `forms`, which are ranges of a page's words, for a minimum Jaccard similarity.
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

    /// For each form, whether another one may be similar enough; true for all forms if there are
    /// too many to compare every pair.
    static func likelihoods(
        _ forms: [Range<Int>], of words: PageWords, similarity: Double
    ) -> [Bool] {
        guard forms.count <= mostForms else { return Array(repeating: true, count: forms.count) }
        let sketches = WordSketches(forms, of: words, similarity: similarity)
        var found = Array(repeating: false, count: forms.count)
        for second in forms.indices {
            for first in 0..<second where !(found[first] && found[second]) {
                guard sketches.mayBeSimilar(first, second) else { continue }
                found[first] = true
                found[second] = true
            }
        }
        return found
    }

    /// Whether two forms may be similar enough.
    ///
    /// Each bit in which two sketches differ comes from a word that is in only one of the two sets.
    /// In two sets of similarity t, the number of such words is at most (1 − t) / (1 + t) times the
    /// sum of the sets' sizes.
    private func mayBeSimilar(_ first: Int, _ second: Int) -> Bool {
        var differing = 0
        for word in 0..<Self.width {
            differing +=
                (bits[first * Self.width + word] ^ bits[second * Self.width + word])
                .nonzeroBitCount
        }
        return Double(differing) <= share * Double(counts[first] + counts[second]) + 1e-9
    }
}
