// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct RowNumbersTests {
    @Test func packedNumbersAreReadAgain() {
        let numbers: [UInt32] = [0, 1, 63, 64, 1 << 31, .max]
        #expect(RowNumbers.unpacked(RowNumbers.packed(numbers)) == numbers)
        for text in ["A", "AAAAA!", "______"] { #expect(RowNumbers.unpacked(text) == nil) }
        #expect(RowNumbers.unpacked("") == [])
    }

    @Test func hexadecimalNumbersAreReadAgainAndKeepTheirOrder() {
        let numbers: [UInt64] = [0, 9, 0xA, 1 << 40, .max]
        let texts = numbers.map(RowNumbers.hexadecimal)
        #expect(texts == texts.sorted())
        #expect(texts.map { RowNumbers.number(hexadecimal: $0) } == numbers)
        for text in ["", "0", "000000000000000g"] {
            #expect(RowNumbers.number(hexadecimal: text) == nil)
        }
    }

    @Test func sharesAreWrittenAsTheyAreMeant() {
        #expect(ReportValue.share(1, of: 4) == .part(1, of: 4))
        #expect(ReportValue.share(0, of: 0) == .missing)
        #expect(0.4286.percent == "42.9 %")
    }
}
