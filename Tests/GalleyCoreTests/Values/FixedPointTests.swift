// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

struct FixedPointTests {
    @Test func nineDecimalsAreExact() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let digits = Int.random(in: -999_999_999_999...999_999_999_999, using: &random)
            let value = Double(digits) / 1e9
            #expect(FixedPoint(value)?.value == value)
        }
    }

    @Test func halvesAreRoundedAwayFromZero() throws {
        // 2^-10 = 0.0009765625: its tenth decimal is an exact half.
        #expect(FixedPoint(0.000_976_562_5)?.value == 0.000_976_563)
        #expect(FixedPoint(-0.000_976_562_5)?.value == -0.000_976_563)
        #expect(FixedPoint(1e-10)?.value == 0)
    }

    @Test func valuesThatAreTooLargeOrNotFiniteAreRefused() {
        #expect(FixedPoint(1e18)?.value == 1e18)
        #expect(FixedPoint(-1e18)?.value == -1e18)
        for value in [1.001e18, .infinity, -.infinity, .nan, .greatestFiniteMagnitude] {
            #expect(FixedPoint(value) == nil)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func sumsDoNotDependOnOrder(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<500).map { _ in
            FixedPoint(Double.random(in: -1...1, using: &random) * 1e9) ?? .zero
        }
        func sum(_ values: [FixedPoint]) -> FixedPoint { values.reduce(into: .zero) { $0 += $1 } }
        #expect(sum(values) == sum(values.shuffled(using: &random)))
    }
}
