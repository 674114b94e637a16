// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import Testing

struct FrequencyContrastTests {
    private func contrast(_ a: Int, _ b: Int, _ n1: Int, _ n2: Int) -> FrequencyContrast {
        FrequencyContrast(before: a, after: b, wordsBefore: n1, wordsAfter: n2)
    }

    private func near(_ value: Double, _ expected: Double, _ tolerance: Double = 0.00001) -> Bool {
        (value - expected).magnitude <= tolerance
    }

    /// In Lancaster University's teaching material on its log-likelihood calculator, 52 of 50,000
    /// and 57 of 75,000 words give 2.65.
    @Test("G² is that of the published example")
    func published() {
        #expect(near(contrast(52, 57, 50_000, 75_000).logLikelihood, 2.65, 0.005))
    }

    /// Calculated by hand, with expected counts E₁ = E₂ = 15: 2·(10·ln(10/15) + 20·ln(20/15)); and
    /// with E₁ = 5.1, E₂ = 11.9: 2·(12·ln(12/5.1) + 5·ln(5/11.9)).
    @Test("G² and log-ratio agree with calculations by hand")
    func byHand() {
        #expect(near(contrast(10, 20, 1000, 1000).logLikelihood, 3.39798))
        #expect(near(contrast(10, 20, 1000, 1000).logRatio, 1))
        #expect(near(contrast(12, 5, 300, 700).logLikelihood, 11.86499))
        #expect(near(contrast(12, 5, 300, 700).logRatio, -2.485427))
    }

    /// Calculated by hand: G² = 2·8·ln 2, and log-ratio = log₂(8 / 0.5).
    @Test("a count of zero has both values")
    func zero() {
        #expect(near(contrast(0, 8, 500, 500).logLikelihood, 11.09035))
        #expect(near(contrast(0, 8, 500, 500).logRatio, 4))
        #expect(near(contrast(8, 0, 500, 500).logRatio, -4))
        #expect(contrast(0, 0, 500, 500).logLikelihood == 0)
        #expect(contrast(0, 0, 500, 500).logRatio == 0)
        #expect(contrast(3, 0, 3, 0).logRatio == 0)
        #expect(contrast(0, 0, 0, 0).logLikelihood == 0)
    }

    @Test("equal shares differ in nothing", arguments: [1, 7, 1000, 123_456_789])
    func equal(_ count: Int) {
        let equal = contrast(count, count * 3, count * 100, count * 300)
        #expect(equal.logLikelihood < 1e-6)
        #expect(near(equal.logRatio, 0))
        #expect(!equal.isSignificant)
    }

    @Test("only significant differences are listed, and none of rare words")
    func significance() {
        #expect(!contrast(0, 1, 100, 100).isSignificant)
        #expect(!contrast(10, 20, 1000, 1000).isSignificant)
        #expect(contrast(0, 12, 1000, 1000).isSignificant)
        // The first text is too short: its expected count is far below 1.
        #expect(!contrast(9, 3, 30, 100_000).isSignificant)
        #expect(contrast(30, 90, 10_000, 10_000).isSignificant)
    }
}
