// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct LineKeyTests {
    private func key(_ line: String) -> LineKey? { PageStructure(line).key(of: 0) }

    @Test func caseAndPunctuationMakeNoDifference() {
        #expect(key("Read MORE, here!") == key("“read more” here"))
        #expect(key("read more here") != key("read here more"))
        #expect(key("read more") != key("read more more"))
        #expect(key("12 May") != key("13 May"))
    }

    @Test func aLineWithoutLettersAndDigitsHasNone() {
        #expect(key("* * *") == nil)
        #expect(key("港の橋") != nil)
    }

    /// The key never changes, because reports from different machines and versions must agree.
    @Test func theKeyIsAlwaysTheSame() {
        #expect(key("a") == key("a"))
        #expect(LineKey([1, 2]) == LineKey([1, 2]))
        #expect(LineKey([1, 2]) != LineKey([2, 1]))
        #expect(LineKey([1]).high != LineKey([1]).low)
    }
}
