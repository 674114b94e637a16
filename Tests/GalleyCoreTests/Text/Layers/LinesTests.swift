// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct LinesTests {
    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("\n\n", ["", ""]),
            ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "", "b"]),
            ("a\r\nb\rc\u{2028}d", ["a\r", "b\rc\u{2028}d"]),
            ("é\n語", ["é", "語"]),
        ] as [(String, [String])])
    func lines(_ text: String, _ expected: [String]) {
        let document = AnnotatedDocument(text: text)
        #expect(document.layer(Lines.self).map { document[$0] } == expected)
    }

    @Test func positionsCountLinesAndBytesFromOne() {
        let lines = Lines("ab\né\n\nc")
        let positions = (0...8).map { lines.position(at: $0) }
        let expected = [
            (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (4, 1), (4, 2),
        ].map { Position(line: $0, column: $1) }
        #expect(positions == expected)
        #expect(Lines("").position(at: 0) == Position(line: 1, column: 1))
        #expect(Lines("a\n").position(at: 2) == Position(line: 1, column: 3))
    }
}
