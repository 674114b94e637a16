// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReports

struct NumberTextTests {
    @Test(
        "whole numbers have commas between thousands",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (-999, "-999"),
            (1_234_567, "1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
        ])
    func counts(_ value: Int, _ expected: String) { #expect(NumberText.count(value) == expected) }

    @Test(
        "decimals are kept, zeros too, and rounded exactly",
        arguments: [
            (0.5, 4, "0.5000"), (-0.00001, 2, "0.00"), (1234.5, 1, "1,234.5"), (2.675, 2, "2.67"),
            (0.125, 2, "0.12"), (999.96, 1, "1,000.0"), (7, 0, "7"),
            (-1234567.25, 2, "-1,234,567.25"),
            (3, -1, "3"), (1e21, 2, "1e+21"), (2e15, 2, "2,000,000,000,000,000"),
            (Double.infinity, 2, "inf"), (Double.nan, 2, "nan"),
        ] as [(Double, Int, String)])
    func decimals(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(NumberText.decimal(value, decimals: decimals) == expected)
    }

    @Test(
        "shares are in percent and never rounded to 0 or 100",
        arguments: [
            (0, "0.0 %"), (0.182, "18.2 %"), (1, "100.0 %"), (0.0001, "<0.1 %"),
            (0.9999, ">99.9 %"), (0.0005, "0.1 %"), (-0.25, "-25.0 %"), (12.5, "1,250.0 %"),
        ] as [(Double, String)])
    func shares(_ value: Double, _ expected: String) {
        #expect(NumberText.share(value) == expected)
    }

    @Test(
        "compact numbers have at most six digits",
        arguments: [
            (0.1 + 0.2, "0.3"), (-0.74, "-0.74"), (1.0 / 3, "0.333333"), (1234567, "1,234,570"),
            (1e-9, "1e-9"), (0, "0"), (-Double.infinity, "-inf"),
        ] as [(Double, String)])
    func compact(_ value: Double, _ expected: String) {
        #expect(NumberText.compact(value) == expected)
    }

    @Test(
        "sizes are in units of a thousand",
        arguments: [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (48_250_000, "48.2 MB")])
    func sizes(_ bytes: Int, _ expected: String) {
        #expect(NumberText.size(bytes: bytes) == expected)
    }

    @Test(
        "means have two decimals and two digits at least",
        arguments: [
            (0, 0, "0.00"), (15.897, 0, "15.90"), (0.0861, 0, "0.086"), (0.00412, 0, "0.0041"),
            (-0.05, 4, "-0.0500"), (1e-30, 0, "0.000000000"), (2, 3, "2.000"),
        ] as [(Double, Int, String)])
    func means(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(ReportValue.mean(value, decimals: decimals).text == expected)
    }

    @Test(
        "a value is known in full and as it is rounded",
        arguments: [
            (.number(15.897, decimals: 0), "15.897", 16),
            (.number(1234.56, decimals: 1), "1,234.56", 1234.6),
            (.share(0.123456), "12.3456 %", 0.123), (.count(1234), "1,234", 1234),
            (.share(0.0001), "0.01 %", nil), (.missing, "–", nil),
            (.part(1, of: 8), "12.5 %", 0.125),
        ] as [(ReportValue, String, Double?)])
    func exact(_ value: ReportValue, _ full: String, _ rounded: Double?) {
        #expect(value.textInFull == full)
        #expect(value.rounded == rounded)
    }
}
