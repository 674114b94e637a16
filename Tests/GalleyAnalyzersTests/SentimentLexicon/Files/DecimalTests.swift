// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import GalleyAnalyzers

@Suite("Decimals of lexicon files")
struct DecimalTests {
    @Test(
        "decimals become the nearest value",
        arguments: [
            "0", "-1.5", "2", "0.1", "-0.293", "+4", ".5", "1e-3", "2.", "123456789.0123456789",
        ])
    func values(text: String) {
        #expect(Double(decimal: Array(text.utf8)[...]) == Double(text))
    }

    @Test(
        "other texts are none",
        arguments: ["", "-", ".", "1.2.3", "inf", "nan", "0x10", "1,5", "1 "])
    func faults(text: String) {
        #expect(Double(decimal: Array(text.utf8)[...]) == nil)
    }
}
