// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import Testing

struct UnifiedDiffTests {
    @Test func hunksHaveThreeLinesOfContext() {
        let old = (1...12).map { "\($0)\n" }.joined()
        let new = old.replacing("6\n", with: "").replacing("12\n", with: "twelve")
        #expect(
            UnifiedDiff(old, new).text(from: "a/x", to: "b/x") == """
                --- a/x
                +++ b/x
                @@ -3,10 +3,9 @@
                 3
                 4
                 5
                -6
                 7
                 8
                 9
                 10
                 11
                -12
                +twelve
                \\ No newline at end of file

                """)
    }

    @Test func changesFarApartHaveHunksOfTheirOwn() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("1\n2\n", with: "2\n").replacing("19\n", with: "")
        let text = UnifiedDiff(old, new).text(from: "a", to: "b")
        #expect(text.contains("@@ -1,4 +1,3 @@\n-1\n 2\n"))
        #expect(text.contains("@@ -16,5 +15,4 @@\n 16\n"))
    }

    @Test func allLinesMayBeRemovedOrAdded() {
        #expect(UnifiedDiff("a\n", "").text(from: "x", to: "y").contains("@@ -1 +0,0 @@\n-a\n"))
        #expect(UnifiedDiff("", "a\n").text(from: "x", to: "y").contains("@@ -0,0 +1 @@\n+a\n"))
        #expect(UnifiedDiff("a\nb", "a\nb").text(from: "x", to: "y") == "")
    }

    @Test func linesAreComparedByTheirBytes() {
        #expect(UnifiedDiff("é\n", "e\u{301}\n").text(from: "x", to: "y") != "")
        #expect(UnifiedDiff("a\r\n", "a\n").text(from: "x", to: "y") != "")
    }

    @Test(arguments: [
        ("a/x", "a/x"), ("a/b c", "a/b c\t"), ("a/b\nc", "\"a/b\\nc\""),
        ("a/\u{1B}\"\\", "\"a/\\033\\\"\\\\\""), ("a/é\r\n", "\"a/é\\r\\n\""),
    ])
    func aNameStaysOnItsLine(_ name: String, _ written: String) {
        let text = UnifiedDiff("a\n", "b\n").text(from: name, to: "b")
        #expect(text.utf8.elementsEqual("--- \(written)\n+++ b\n@@ -1 +1 @@\n-a\n+b\n".utf8))
    }
}
