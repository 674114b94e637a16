// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

/// Every number is read as the nearest `Double`, the one that the standard library finds.
struct NumberReadingTests {
    @Test func randomNumbersAreRoundedToTheNearest() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<3_000 {
            let text = number(&generator)
            let expected = try #require(Double(text), "\(text)")
            guard case .number(let value) = try JSONValue(parsing: text) else {
                Issue.record("\(text) is not read as a number")
                continue
            }
            #expect(value.bitPattern == expected.bitPattern, "\(text)")
        }
    }

    /// Few or many digits with a decimal point, an exponent or both.
    private func number(_ generator: inout SeededGenerator) -> String {
        let sign = Bool.random(using: &generator) ? "-" : ""
        let whole = String(generator.next() >> UInt64.random(in: 0...63, using: &generator))
        let zeros = String(repeating: "0", count: Int.random(in: 0...3, using: &generator))
        let fraction =
            "." + zeros + String(generator.next() >> UInt64.random(in: 0...63, using: &generator))
        let exponent = "e\(Int.random(in: -40...40, using: &generator))"
        return switch Int.random(in: 0..<3, using: &generator) {
        case 0: sign + whole + fraction
        case 1: sign + whole + exponent
        default: sign + whole + fraction + exponent
        }
    }

    @Test(arguments: [
        "9007199254740993e0", "9007199254740993.0", "1e22", "1e23", "1e-22", "1e-23", "8.5e22",
    ])
    func bordersOfTheFastPath(_ text: String) throws {
        #expect(try JSONValue(parsing: text).numberValue == Double(text))
    }

    @Test(
        arguments: [
            ("0.0000000000000000000000000000001e31", 1), ("1e00000000000000000000000000000001", 10),
            ("0e99999999999999999999", 0), ("1e-99999999999999999999", 0),
        ] as [(String, Double)])
    func oddExponents(_ text: String, _ expected: Double) throws {
        #expect(try JSONValue(parsing: text).numberValue == expected)
    }
}
