// SPDX-License-Identifier: Apache-2.0

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
