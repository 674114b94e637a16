// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct DiagnosticTextTests {
    private func render(_ text: String, _ start: Int, _ end: Int) -> String {
        let source = PipelineSource(name: "p.yaml", text: text)
        let fault = Diagnostic(.tag, "bad", at: source.range(start, end))
        return DiagnosticText(source).render(fault)
    }

    @Test func theRangeIsUnderlined() {
        #expect(
            render("ab: cde\n", 4, 7) == """
                p.yaml:1:5: error: bad [P019]
                    1 | ab: cde
                      |     ^^^

                """)
    }

    @Test func tabsAndWideCharactersDoNotShiftTheCaret() {
        #expect(
            render("\t漢字é: x\n", 11, 12) == """
                p.yaml:1:12: error: bad [P019]
                    1 |     漢字é: x
                      |            ^

                """)
    }

    @Test func anEmptyRangeAtTheEndGetsACaret() {
        #expect(render("a:", 2, 2).hasSuffix("    1 | a:\n      |   ^\n"))
    }

    @Test func aRangeOfSeveralLinesIsUnderlinedToTheEndOfTheFirst() {
        #expect(render("a: [b,\n  c]\n", 3, 11).hasSuffix("    1 | a: [b,\n      |    ^^^\n"))
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let line = String(repeating: "x", count: 5000)
        let text = render(line, 2500, 2503)
        let lines = text.split(separator: "\n")
        #expect(lines[1] == "    1 | …" + String(repeating: "x", count: 100) + "…")
        #expect(lines[2] == "      | " + String(repeating: " ", count: 51) + "^^^")
    }

    @Test func controlCharactersAreEscaped() {
        #expect("a\u{1B}[31m\u{202E}b\n".quoted == "'a\\u{1b}[31m\\u{202e}b\\n'")
        let text = render("a\u{1B}b: x", 3, 4)
        #expect(!text.utf8.contains(0x1B))
        #expect(text.hasSuffix("    1 | a\\u{1b}b: x\n      |         ^\n"))
    }

    @Test func manyFaultsAreCounted() {
        let source = PipelineSource(name: "p.yaml", text: String(repeating: "x", count: 200))
        let faults = (0..<150).map { Diagnostic(.tag, "bad", at: source.range($0, $0 + 1)) }
        let text = DiagnosticText(source).render(faults.reversed())
        #expect(text.hasSuffix("p.yaml: and 50 more\n"))
        #expect(text.hasPrefix("p.yaml:1:1: "))
    }

    @Test func equalFaultsAreShownOnce() {
        let source = PipelineSource(name: "p.yaml", text: "x")
        let fault = Diagnostic(.tag, "bad", at: source.range(0, 1))
        let text = DiagnosticText(source).render([fault, fault])
        #expect(text == DiagnosticText(source).render(fault))
    }
}
