// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct SentimentScoresTests {
    @Test("rounding decides by the exact binary value")
    func ties() {
        #expect(0.125.rounded(toDecimals: 2) == 0.12)
        #expect(0.375.rounded(toDecimals: 2) == 0.38)
        #expect(2.675.rounded(toDecimals: 2) == 2.67)
        #expect(0.00025.rounded(toDecimals: 4) == 0.0003)
        #expect(0.00035.rounded(toDecimals: 4) == 0.0003)
        #expect((-0.00001).rounded(toDecimals: 4).sign == .plus)
    }

    @Test("rounding agrees with the C library", arguments: [3, 4])
    func law(decimals: Int) {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            // Numbers halfway between two rounded values, and their neighbours, are the hard cases.
            let half = (Double(Int.random(in: -20_000...20_000, using: &random)) + 0.5) / 10_000
            let nudged = [
                half, half.nextUp, half.nextDown, Double.random(in: -1...1, using: &random),
            ]
            for value in nudged {
                let expected = Double(String(format: "%.\(decimals)f", value))
                #expect(value.rounded(toDecimals: decimals) == expected)
            }
        }
    }
}
