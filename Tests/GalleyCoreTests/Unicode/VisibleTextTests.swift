// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

struct VisibleTextTests {
    @Test func aLineStaysOneLineAndContainsNoCommands() {
        var generator = SeededGenerator(seed: 19)
        for text in HostileText.pieces + (0..<3000).map({ _ in HostileText.random(&generator) }) {
            let line = VisibleText.line(text)
            #expect(!line.unicodeScalars.contains("\n"), "\(Array(text.utf8))")
            #expect(!HostileText.isObeyed(line), "\(Array(text.utf8))")
            #expect(!HostileText.isObeyed(VisibleText.line("cannot open '\(text)': no")))
        }
    }

    @Test func linesKeepTheirNumberAndContainNoCommands() {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<3000 {
            let text = HostileText.random(&generator)
            let lines = VisibleText.lines(text)
            #expect(!HostileText.isObeyed(lines), "\(Array(text.utf8))")
            #expect(
                lines.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0A },
                "\(Array(text.utf8))")
        }
    }

    @Test(arguments: [
        "", "error: there is no 'x'", "a::b ## [x]", "é 中 👩‍👩‍👧 \u{AD}", "note: a:: b", "# [",
        "a\u{301}",
    ])
    func harmlessTextStaysUnchanged(_ text: String) {
        #expect(VisibleText.line(text).utf8.elementsEqual(text.utf8))
        #expect(
            VisibleText.lines("\(text)\n\t\(text)\n").utf8.elementsEqual(
                "\(text)\n\t\(text)\n".utf8))
    }

    @Test(arguments: [
        ("\u{1B}[31m", "\\u{1b}[31m"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("::error::x", "\\u{3a}:error::x"),
        (" \u{3000}::x", " \u{3000}\\u{3a}:x"), ("a ::x", "a ::x"), ("###[x", "#\\u{23}#[x"),
        ("##Vso[x", "\\u{23}#Vso[x"), ("\u{202E}", "\\u{202e}"),
    ])
    func commandsAreShownAsEscapes(_ text: String, _ shown: String) {
        #expect(VisibleText.line(text).utf8.elementsEqual(shown.utf8))
    }
}
