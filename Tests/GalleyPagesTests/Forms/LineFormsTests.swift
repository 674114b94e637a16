// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct LineFormsTests {
    private func forms(_ text: String, isMarkdown: Bool = false) -> [LineForm] {
        var settings = PageSettings()
        settings.isMarkdown = isMarkdown
        return PageStructure(text, settings: settings).forms
    }

    private func code(_ text: String, isMarkdown: Bool = true) -> [Int] {
        let forms = forms(text, isMarkdown: isMarkdown)
        return forms.indices.filter { forms[$0] == .code }
    }

    @Test(arguments: ["```", "~~~", "````", "```sh"])
    func fencedBlocksAreCode(_ fence: String) {
        let end = String(fence.prefix { $0 == "`" || $0 == "~" })
        #expect(code("a\n\(fence)\nfor\n\ndone\n\(end)\nb", isMarkdown: false) == [1, 2, 3, 4, 5])
    }

    @Test func aFenceEndsWithOneOfItsKind() {
        #expect(code("````\na\n```\nb\n````\nc") == [0, 1, 2, 3, 4])
        #expect(code("```\na\n~~~\nb\n```\nc") == [0, 1, 2, 3, 4])
        #expect(code("``` a`b ```\nc") == [])
    }

    @Test func aFenceWithoutAnEndIsABlockOnlyInMarkdown() {
        #expect(code("a\n```\nb\nc") == [1, 2, 3])
        #expect(code("a\n```\nb\nc", isMarkdown: false) == [])
    }

    @Test func indentedLinesAreCodeInMarkdown() {
        let text = "a\n\n    let a = 1\n    let b = 1\n\n\tlet c = 1\n\nb\n"
        #expect(code(text) == [2, 3, 5])
        #expect(code(text, isMarkdown: false) == [])
        #expect(code("a\n    goes on\n") == [])
        #expect(code("- a\n\n    goes on\n\n1. b\n\n    goes on\n") == [])
    }

    /// If the search for lists read every run of equal lines once for each of its lines, this test
    /// would take minutes.
    @Test(arguments: ["ab\n", "ab\ncd\n", "a\nb\nc\nd\ne\n"])
    func manyEqualLinesTakeLinearTime(_ lines: String) {
        let text = String(repeating: lines, count: 20_000 / lines.split(separator: "\n").count)
        #expect(!forms(text).contains(.table))
    }

    @Test func aListBeginsWithTheFirstValidLabel() {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday"]
        let list = days.map { "\($0)\nsunny\n" }.joined()
        #expect(forms(list).filter { $0 == .table }.count == 8)
        // Labels must differ, so that the list begins with the second Monday.
        #expect(forms("Monday\nsunny\n" + list).filter { $0 == .table }.count == 8)
    }

    private let stanzas = """
        We left the harbour when the bells had rung
        The night is long and the wind is cold
        Row, my brothers, row to the farther shore

        We saw the lights of all the towns go out
        The night is long and the wind is cold
        Row, my brothers, row to the farther shore
        """

    @Test func stanzasWithARefrainAreVerse() {
        #expect(forms(stanzas).filter { $0 == .verse }.count == 6)
        #expect(PageStructure(stanzas).groups.isEmpty)
    }

    @Test(arguments: [
        ("farther shore", "farther shore (Reuters)"), ("We saw the", "We left the"),
        ("We saw", "Photo: We saw"),
    ])
    func otherBlocksWithEqualLinesAreNot(_ part: String, _ other: String) {
        var text = stanzas.replacing(part, with: other)
        if other.hasPrefix("We left") {
            // A block that is repeated as a whole is a copy.
            text = text.replacing(
                "lights of all the towns go out", with: "harbour when the bells had rung")
        }
        #expect(!forms(text).contains(.verse))
        #expect(!PageStructure(text).groups.isEmpty)
    }

    @Test func rowsWithEqualValuesAreATable() {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday"]
        let rows = days.map { "\($0)\nsunny with some clouds, light wind" }.joined(separator: "\n")
        #expect(forms("Weather for the Week\n\n" + rows).filter { $0 == .table }.count == 8)
        #expect(PageStructure(rows).groups.isEmpty)
        let quiz = (1...3).map {
            "\($0). Which of the islands is the largest one?\nall of them are equal\nnone of them is large"
        }
        #expect(forms(quiz.joined(separator: "\n")).filter { $0 == .table }.count == 9)
    }

    @Test(arguments: [
        ["Share", "Tweet", "Print"], ["Monday", "Monday", "Monday"],
        [
            "A long line about the bridge", "A long line about the ferry",
            "A long line of the baker",
        ],
    ])
    func otherLinesBetweenEqualOnesAreNot(_ labels: [String]) {
        let rows = labels.map { "\($0)\nCyclists cross the new bridge today" }
        #expect(!forms(rows.joined(separator: "\n")).contains(.table))
    }
}
