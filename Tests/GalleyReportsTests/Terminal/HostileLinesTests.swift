// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyReports

struct HostileLinesTests {
    @Test func noLineControlsTheTerminalExceptOurColours() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<1000 {
            let text = HostileText.random(&generator)
            var page = TerminalPage(style: TerminalStyle())
            page.addEnds(text, .strong, text)
            page.addHeading(text, note: text)
            page.addParagraph(text, .bad)
            page.addItems([StyledText(text), StyledText(text, .good)])
            page.add(StyledText(text))
            let shown = String(decoding: page.bytes, as: UTF8.self)
            #expect(!HostileText.isObeyed(shown), "\(Array(text.utf8))")
            #expect(page.lines.count == shown.utf8.count { $0 == 0x0A })
        }
    }

    @Test func coloursStay() {
        let line = StyledText("::x", .bad) + StyledText(" ##[y")
        #expect(line.text(usesColor: true) == "\u{1B}[1;31m∶:x\u{1B}[0m ♯#[y")
        #expect(StyledText("  ::x").text(usesColor: false) == "  ∶:x")
        #expect(StyledText("## a [b] ::").text(usesColor: false) == "## a [b] ::")
    }
}
