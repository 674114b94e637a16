// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct SentenceReaderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func reading(_ bytes: [UInt8], maxDocument: Int = 1 << 20) throws -> Reading {
        try scratch.write(bytes, to: "a.txt")
        var options = InputOptions()
        options.settings.each = .sentence
        options.settings.maxDocument = maxDocument
        return Reading(["a.txt"], in: scratch, options)
    }

    @Test func aSentenceIsADocument() throws {
        let text = "It rained.  Nobody came!\r\n\n  \"I know,\" she said. 雨だ。帰ろう。\n"
        let reading = try reading(Array(text.utf8))
        #expect(
            reading.lines == [
                "a.txt#1 = \"It rained.\"", "a.txt#2 = \"Nobody came!\"",
                "a.txt#3 = \"\\\"I know,\\\" she said.\"", "a.txt#4 = \"雨だ。\"",
                "a.txt#5 = \"帰ろう。\"",
            ])
        #expect(reading.documents.map(\.origin.line) == [1, 1, 3, 3, 3])
    }

    @Test func aDamagedLineFailsAsOneSentence() throws {
        let bytes = Array("One. Two.\n".utf8) + [0x41, 0xFF, 0x0A] + Array("Three.\n".utf8)
        let lines = try reading(bytes).lines
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix("a.txt#3"), "\(lines)")
        #expect(lines[3] == "a.txt#4 = \"Three.\"")
    }

    @Test func blankLinesHaveNoSentences() throws {
        #expect(try reading(Array(" \n\n\t\n".utf8)).lines.isEmpty)
    }

    @Test func aLineThatIsTooLongFails() throws {
        let text = String(repeating: "a", count: 100) + "\nb.\n"
        let lines = try reading(Array(text.utf8), maxDocument: 50).lines
        #expect(lines.count == 2 && lines[1] == "a.txt#2 = \"b.\"", "\(lines)")
    }
}
