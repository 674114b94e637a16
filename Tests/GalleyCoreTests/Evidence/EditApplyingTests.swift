// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct EditApplyingTests {
    @Test func editsAreAppliedInTheOrderOfTheText() {
        let text = "one two three"
        #expect(text.applying([Edit(8..<13, replacement: "3"), Edit(0..<4)]) == "two 3")
        #expect(text.applying([]) == text)
        #expect("é!".applying([Edit(2..<3, replacement: "?")]) == "é?")
    }

    @Test func whatIsProposedTwiceCountsOnce() {
        let edit = Edit(0..<0, replacement: "x")
        #expect("a".applying([edit, edit]) == "xa")
    }

    @Test func ofOverlappingEditsTheFirstIsApplied() {
        #expect("abcdef".applying([Edit(2..<5), Edit(0..<3)]) == "def")
        #expect("abcdef".applying([Edit(0..<2), Edit(0..<4)]) == "ef")
        #expect("abc".applying([Edit(1..<9)]) == "abc")
    }
}
