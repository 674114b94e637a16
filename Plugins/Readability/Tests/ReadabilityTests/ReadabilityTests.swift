// SPDX-License-Identifier: Apache-2.0

import Galley
import GalleyTesting
import Testing

@testable import Readability

struct ReadabilityTests {
    @Test func meetsTheAnalyzerContract() throws {
        try checkAnalyzer(Readability.self)
    }

    /// Tests the formulas with counts and grades from the literature.
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

    /// McLaughlin's approximation is the square root of the number of polysyllables in 30
    /// sentences, plus 3.
    @Test(arguments: [4, 49, 100, 169]) func smogIsNearItsApproximation(_ polysyllables: Int) {
        let counts = TextCounts(words: 900, sentences: 30, polysyllables: polysyllables)
        let approximation = Double(polysyllables).squareRoot() + 3
        #expect((counts.smog - approximation).magnitude < 1)
    }
}
