// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

struct FixedTextTests {
    private func finding(_ edits: Edit..., rule: String = "r") -> Finding {
        Finding(rule: rule, message: "m", spans: [0..<1], edits: edits)
    }

    private func fixed(_ text: String, _ findings: Finding...) throws -> String {
        try FixedText(text, findings).text
    }

    @Test func editsAreAppliedInTheOrderOfTheText() throws {
        let text = "one two three"
        let three = finding(Edit(8..<13, replacement: "3"))
        #expect(try fixed(text, three, finding(Edit(0..<4))) == "two 3")
        #expect(try fixed(text) == text)
        #expect(try fixed("é!", finding(Edit(2..<3, replacement: "?"))) == "é?")
    }

    @Test func equalEditsAreAppliedOnce() throws {
        let edit = Edit(0..<0, replacement: "x")
        #expect(try fixed("a", finding(edit), finding(edit)) == "xa")
        #expect(try fixed("a", finding(edit, edit)) == "xa")
    }

    @Test func ofOverlappingEditsTheFirstIsAppliedAndTheOtherIsReported() throws {
        let both = try FixedText(
            "abcdef", [finding(Edit(2..<5), rule: "late"), finding(Edit(0..<3), rule: "early")])
        #expect(both.text == "def")
        #expect(both.overlapping.map(\.rule) == ["late"])
        let inner = try FixedText("abcdef", [finding(Edit(0..<2)), finding(Edit(0..<4))])
        #expect(inner.text == "ef")
        #expect(inner.overlapping.isEmpty, "deleted bytes need not be deleted again")
    }

    @Test func aFindingIsAppliedWholeOrNotAtAll() throws {
        let quotes = finding(
            Edit(0..<1, replacement: "«"), Edit(4..<5, replacement: "»"), rule: "quotes")
        let other = finding(Edit(0..<2, replacement: "X"), rule: "other")
        let fixed = try FixedText("\"abc\"", [quotes, other])
        #expect(fixed.text == "Xbc\"")
        #expect(fixed.overlapping.map(\.rule) == ["quotes"])
    }

    @Test func twoInsertionsAtOnePlaceOverlap() throws {
        let fixed = try FixedText(
            "ab",
            [
                finding(Edit(1..<1, replacement: "y")), finding(Edit(1..<1, replacement: "x")),
                finding(Edit(1..<2, replacement: "B")),
            ])
        #expect(fixed.text == "axB")
        #expect(fixed.overlapping.count == 1)
    }

    @Test(arguments: [Edit(1..<2), Edit(0..<1), Edit(-1..<0), Edit(0..<9), Edit(1..<1)])
    func anEditWithinACharacterIsAFault(_ edit: Edit) {
        #expect(throws: FixedText.Fault.border(rule: "r")) {
            _ = try FixedText("é!", [finding(edit)])
        }
    }

    @Test func growthIsBounded() throws {
        let grown = finding(Edit(0..<1, replacement: "1234"))
        #expect(try FixedText("ab", [grown], limit: 5).text == "1234b")
        #expect(throws: FixedText.Fault.size(limit: 4)) {
            _ = try FixedText("ab", [grown], limit: 4)
        }
    }

    /// The result is that of a slow and simple implementation, and does not depend on the findings'
    /// order.
    @Test(arguments: 0..<300) func randomEditsFollowTheRules(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = String("abcdefghijkl".prefix(Int.random(in: 1...12, using: &random)))
        let findings = (0..<Int.random(in: 0...6, using: &random)).map { number in
            let edits = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let ends = [
                    Int.random(in: 0...text.utf8.count, using: &random),
                    Int.random(in: 0...text.utf8.count, using: &random),
                ].sorted()
                let replacement = ["", "", "X", "YZ"].randomElement(using: &random) ?? ""
                return Edit(ends[0]..<ends[1], replacement: replacement)
            }
            return Finding(rule: "r\(number)", message: "", spans: [0..<1], edits: edits)
        }
        let fixed = try FixedText(text, findings)
        let shuffled = try FixedText(text, findings.shuffled(using: &random))
        #expect(shuffled.text == fixed.text)
        let leftOut = fixed.overlapping.map(\.rule)
        #expect(shuffled.overlapping.map(\.rule) == leftOut)
        let kept = findings.filter { !leftOut.contains($0.rule) }.flatMap(\.edits)
        #expect(fixed.text == Self.applied(kept, to: text))
    }

    /// Applies edits that do not conflict, byte by byte.
    private static func applied(_ edits: [Edit], to text: String) -> String {
        let bytes = Array(text.utf8)
        let deleted = Set(edits.filter(\.replacement.isEmpty).flatMap { Array($0.range) })
        let written = Set(edits.filter { !$0.replacement.isEmpty })
        let replaced = Set(written.flatMap { Array($0.range) })
        var result = ""
        for place in 0...bytes.count {
            let here = written.filter { $0.range.lowerBound == place }
                .sorted { $0.range.count < $1.range.count }
            for edit in here { result += edit.replacement }
            if place < bytes.count, !deleted.contains(place), !replaced.contains(place) {
                result.unicodeScalars.append(Unicode.Scalar(bytes[place]))
            }
        }
        return result
    }
}
