// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct DocumentSketchTests {
    @Test(arguments: [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1])
    func atMostOnePairOfAHundredIsMissed(_ similarity: Double) {
        let bands = MinHashBands(similarity: similarity)
        #expect(bands.missed <= 0.01)
        #expect(bands.rows * bands.count <= MinHashBands.functions)
    }

    @Test func bandsForASimilarityOfFourFifths() {
        let bands = MinHashBands(similarity: 0.8)
        #expect((bands.count, bands.rows) == (21, 6))
    }

    /// The share of equal values in two signatures estimates the similarity of the documents.
    @Test(arguments: 1..<9 as Range<UInt64>) func signaturesEstimateSimilarity(_ seed: UInt64) {
        var sum = 0.0
        for round in 0..<10 as Range<UInt64> {
            let base = UInt32(seed * 1000 + round) &* 7919
            let first = Shingles((0..<300).map { base &+ $0 &* 2_654_435_761 }, size: 3)
            let second = Shingles((60..<360).map { base &+ $0 &* 2_654_435_761 }, size: 3)
            let (left, right) = (MinHashSignature(first), MinHashSignature(second))
            let equal = (0..<MinHashBands.functions).count { left[$0] == right[$0] }
            sum += Double(equal) / Double(MinHashBands.functions) - first.similarity(to: second)
        }
        #expect(abs(sum / 10) < 0.04)
    }

    @Test func similarityComparesSets() {
        let words: [UInt32] = [1, 2, 3, 1, 2, 3]
        #expect(Shingles(words, size: 2).hashes.count == 3)
        #expect(Shingles([1, 2, 3], size: 1).similarity(to: Shingles([2, 3, 4], size: 1)) == 0.5)
        #expect(Shingles([1, 2], size: 5).hashes.count == 1)
        #expect(Shingles([], size: 5).similarity(to: Shingles([], size: 5)) == 1)
    }

    @Test func aRowIsReadAsItWasWritten() throws {
        let settings = ShingleSettings(size: 3, similarity: 0.8)
        let sketch = DocumentSketch("é", words: [1, 2, 3, 4], settings)
        let read = try #require(DocumentSketch(row: sketch.row))
        #expect(read.row == sketch.row)
        #expect(read.key == sketch.key)
        #expect(DocumentSketch(row: Array(sketch.row.dropLast())) == nil)
    }
}
