// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

struct ExactTextTests {
    private static let pieces = [
        "/", ".txt", "\u{301}", "e", "\r", "\n", "\r\n", "\u{200D}", "\u{600}", "a",
    ]

    /// Prefixes, suffixes and lines are compared by bytes, even within a `Character`.
    @Test(arguments: 0..<200) func partsAreComparedByBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func made() -> String {
            (0..<Int.random(in: 0...6, using: &random))
                .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let (first, second) = (made(), made())
        #expect(ExactText(first + second).hasPrefix(first))
        #expect(ExactText(first + second).hasSuffix(second))
        let lines = ExactText(first).lines
        #expect(lines.joined(separator: "\n").utf8.elementsEqual(first.utf8))
        #expect(lines.count == first.utf8.filter { $0 == 0x0A }.count + 1)
        #expect(!ExactText("\u{E9}").hasPrefix("e\u{301}"))
        #expect(!ExactText("e\u{301}").hasSuffix("\u{E9}"))
    }
}
