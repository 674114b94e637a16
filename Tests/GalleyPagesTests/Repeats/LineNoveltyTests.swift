// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

@Suite struct LineNoveltyTests {
    private func needless(_ lines: String...) -> [Int] {
        PageStructure(lines.joined(separator: "\n")).groups.flatMap(\.needless)
    }

    @Test func aLineThatSaysLessIsNeedless() {
        #expect(
            needless(
                "The old lighthouse keeper at work in spring", "a", "b",
                "The lighthouse keeper at work in spring") == [3])
    }

    @Test func aLineThatSaysMoreStays() {
        #expect(
            needless(
                "The lighthouse keeper at work in spring", "a", "b",
                "The old lighthouse keeper at work in spring"
            ).isEmpty)
    }

    @Test func ofTwoNeighboursTheOneGoesThatSaysLess() {
        #expect(
            needless(
                "The lighthouse keeper at work in spring",
                "The old lighthouse keeper at work in spring") == [0])
        #expect(
            needless("The lighthouse keeper at work", "The lighthouse keeper at work (by his son)")
                == [0])
    }

    @Test func otherWordsStayAndAreNeedlessAgain() {
        let (user, other) = (
            "The speed of every sprint of a user team", "The speed of every sprint of a guest team"
        )
        #expect(needless(user, other).isEmpty)
        #expect(needless(user, other, user, other) == [2, 3])
    }

    @Test func creditsDoNotCount() {
        #expect(
            needless("Cyclists cross the bridge", "a", "Cyclists cross the bridge - AFP") == [2])
        #expect(
            needless("Cyclists cross the bridge (Reuters)", "a", "Cyclists cross the bridge - AFP")
                == [2])
    }

    @Test func whatABracketAddsIsNotLost() {
        #expect(
            needless("The goblet of fire", "a", "b", "The goblet of fire (first shown here)")
                .isEmpty)
        #expect(
            needless(
                "The goblet of fire (to be given on 21 April by the mayor)", "a",
                "The goblet of fire", "b", "The goblet of fire") == [4])
    }

    @Test func withoutTheOriginalNothingIsNeedlessThatMayBeNew() {
        let lines = [
            "The old lighthouse keeper at work in spring", "a",
            "The lighthouse keeper at work in spring", "b",
            "The old lighthouse keeper at work in", "c",
        ]
        let group = PageStructure(lines.joined(separator: "\n")).groups.first
        #expect(group?.needless == [2, 4])
        #expect(group?.keeping { $0 > 0 }?.needless == [])
    }
}
