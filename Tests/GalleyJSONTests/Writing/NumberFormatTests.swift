// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

/// Numbers are rounded as by `printf`; the expected texts come from an independent implementation.
struct NumberFormatTests {
    @Test(
        arguments: [
            (0.5, 4, "0.5"), (-0.0, 3, "0"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"),
            (-2.5, 0, "-2"),
            (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (1.005, 2, "1"),
            (-0.0004, 3, "0"),
            (0.1, 20, "0.10000000000000000555"), (0.05, 1, "0.1"), (0.95, 1, "0.9"),
            (9.995, 2, "9.99"),
            (99.95, 1, "100"), (999_999.5, 0, "1000000"),
            (4_503_599_627_370_496.5, 0, "4503599627370496"),
            (9_007_199_254_740_993.0, 3, "9007199254740992"), (1e22, 2, "10000000000000000000000"),
            (1.234_567_890_123_456_7, 15, "1.234567890123457"), (0.000_012_345, 6, "0.000012"),
            (123.456, -3, "123"), (.leastNonzeroMagnitude, 15, "0"), (0.000_5, 3, "0.001"),
            (0.062_5, 3, "0.062"),
            (-1.005e-10, 12, "-0.000000000101"), (0x1p-127, 5, "0"), (1e-300, 3, "0"),
            (0x1p80, 2, "1208925819614629174706176"),
            (0x1.8p70, 0, "1770887431076116955136"),
        ] as [(Double, Int, String)])
    func decimals(_ value: Double, _ decimals: Int, _ expected: String) {
        var writer = JSONWriter()
        writer.number(value, decimals: decimals)
        #expect(writer.text == expected)
    }

    @Test(
        arguments: [
            (0.0, 6, "0"), (-0.0, 6, "0"), (1, 6, "1"), (123_456_789, 6, "123457000"),
            (0.1, 3, "0.1"),
            (1.0 / 3, 6, "0.333333"), (2.0 / 3, 6, "0.666667"), (-2.0 / 3, 1, "-0.7"),
            (999_999.5, 6, "1000000"),
            (2.5, 1, "2"), (3.5, 1, "4"), (0.000_001, 6, "0.000001"), (1.5e-7, 6, "1.5e-7"),
            (9.999_999_5e-7, 6, "0.000001"), (1e21, 6, "1e+21"), (1.25e21, 2, "1.2e+21"),
            (1e20, 6, "100000000000000000000"),
            (.leastNonzeroMagnitude, 3, "4.94e-324"), (.greatestFiniteMagnitude, 6, "1.79769e+308"),
            (12.5, 0, "10"),
            (0.1, 17, "0.10000000000000001"), (8.5, -4, "8"),
        ] as [(Double, Int, String)])
    func significantDigits(_ value: Double, _ digits: Int, _ expected: String) {
        var writer = JSONWriter()
        writer.number(value, significantDigits: digits)
        #expect(writer.text == expected)
    }

    @Test(
        arguments: [
            (1, "1.0"), (-0.0, "-0.0"), (0.1, "0.1"), (1e16, "1e+16"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.infinity, "\"inf\""), (-.infinity, "\"-inf\""), (.nan, "\"nan\""), (-.nan, "\"nan\""),
        ] as [(Double, String)])
    func shortest(_ value: Double, _ expected: String) {
        var writer = JSONWriter()
        writer.number(value)
        #expect(writer.text == expected)
    }

    @Test func nonFiniteNumbersAreNamedInEveryFormat() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.number(.nan, decimals: 2)
        writer.number(-.infinity, significantDigits: 2)
        writer.value(.number(.infinity))
        writer.endArray()
        #expect(writer.text == #"["nan","-inf","inf"]"#)
    }

    @Test func extremeCountsOfDigitsDoNotTrap() {
        for value in [0, 1.5, -1e308, .leastNonzeroMagnitude, 0x1.fffffffffffffp52, 0x1p53, .pi]
            as [Double]
        {
            for count in [Int.min, -1, 0, 15, 16, 1_074, 5_000, Int.max] {
                var writer = JSONWriter()
                writer.number(value, decimals: count)
                writer.endLine()
                writer.number(value, significantDigits: count)
                #expect(writer.bytes.count < 4_000)
            }
        }
    }

    /// The fast path for few decimals and the exact expansion must agree.
    @Test func roundingToFewDecimalsAgreesWithTheExactExpansion() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let value = generator.double()
            guard value.magnitude < 1e15 else { continue }
            var writer = JSONWriter()
            writer.number(value, decimals: 15)
            let quick = try #require(Double(writer.text))
            #expect((quick - value).magnitude <= max(value.ulp, 0.6e-15), "\(value)")
        }
    }
}
