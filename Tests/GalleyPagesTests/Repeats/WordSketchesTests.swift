// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyPages

struct WordSketchesTests {
    /// A line that is reported as similar to no other line really is: otherwise a copy would be
    /// lost.
    @Test(arguments: 0..<40 as Range<UInt64>) func noSimilarLineIsMissed(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var scanner = LineScanner(bytes: 0)
        for _ in 0..<20 {
            let words = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                "w\(Int.random(in: 0..<12, using: &random))"
            }
            let line = Array(words.joined(separator: " ").utf8)
            scanner.scan(0..<line.count, of: line.span)
        }
        let words = scanner.words
        let forms = words.counts.indices.map { words.range(of: $0) }
        let sets = forms.map { Set($0.map { words.hashes[$0] }) }
        let found = WordSketches.likelihoods(forms, of: words, similarity: 0.8)
        for first in sets.indices {
            let isLike = sets.indices.contains { second in
                second != first
                    && sets[first].intersection(sets[second]).count * 5
                        >= sets[first].union(sets[second]).count * 4
            }
            if isLike { #expect(found[first]) }
        }
    }

    @Test func linesWithoutSimilarOnesAreRecognized() {
        let structure = PageStructure("one two three four\nfive six seven eight nine\n")
        let words = structure.words
        let forms = words.counts.indices.map { words.range(of: $0) }
        #expect(WordSketches.likelihoods(forms, of: words, similarity: 0.8) == [false, false])
    }
}
