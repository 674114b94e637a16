// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct LineTableTests {
    private func contents(_ text: String) -> [String] {
        let bytes = text.utf8.span
        return LineTable(bytes).lines.map { line in
            String(decoding: Array(text.utf8)[line.content], as: UTF8.self)
        }
    }

    @Test func linesEndAtNewlinesOnly() {
        #expect(contents("one\ntwo\u{2028}three\rfour\n") == ["one", "two\u{2028}three\rfour"])
    }

    @Test func theLastLineNeedsNoNewline() {
        #expect(contents("one\n\ntwo") == ["one", "", "two"])
        #expect(contents("").isEmpty)
        #expect(contents("\n") == [""])
    }

    @Test(arguments: [
        "\r", " ", "\t", "\u{A0}", "\u{85}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{202F}",
    ])
    func whiteSpaceOnEitherSideIsNotContent(_ space: String) {
        #expect(contents("\(space)one two\(space)\(space)\n\(space)\n") == ["one two", ""])
    }

    @Test func charactersThatShareBytesWithSpacesStay() {
        #expect(contents("‘é’\n…\n、\n") == ["‘é’", "…", "、"])
    }

    @Test func wholeLinesCoverTheText() {
        let text = "  one\r\n\r\ntwo "
        let bytes = text.utf8.span
        let table = LineTable(bytes)
        #expect(table.lines.map(\.whole) == [0..<7, 7..<9, 9..<13])
        #expect(table.lines.map(\.content) == [2..<5, 8..<8, 9..<12])
        #expect(table.filled == [0, 2])
    }
}
