// SPDX-License-Identifier: Apache-2.0

import Galley
import GalleyTesting
import Testing

@testable import Readability

struct ReadabilityTests {
    @Test func promisesAreKept() throws {
        try checkAnalyzer(Readability.self)
    }

    /// Counts and grades that the literature gives as examples.
    @Test(arguments: [
        (6, 1, 6, 116.1, -1.4), (16, 1, 23, 69.0, 7.6), (13, 1, 24, 37.5, 11.3),
    ])
    func formulas(
        _ words: Int, _ sentences: Int, _ syllables: Int, _ flesch: Double, _ grade: Double
    ) {
        let counts = TextCounts(words: words, sentences: sentences, syllables: syllables)
        #expect((counts.flesch - flesch).magnitude < 0.06)
        #expect((counts.fleschKincaid - grade).magnitude < 0.06)
    }

    /// McLaughlin's own short cut: the root of the count in 30 sentences, and 3.
    @Test(arguments: [4, 49, 100, 169]) func smogIsNearItsShortCut(_ polysyllables: Int) {
        let counts = TextCounts(words: 900, sentences: 30, polysyllables: polysyllables)
        let shortCut = Double(polysyllables).squareRoot() + 3
        #expect((counts.smog - shortCut).magnitude < 1)
    }
}
