// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyReaders

struct MarkdownReaderTests {
    private func marks(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return MarkdownBlocks(text).marks.map {
            "\($0.label): \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    @Test func blocksAreFoundByTheirLines() {
        let text = """
            # One

            Text that goes on
            for two lines.

            Two
            ===
            > said
            > she

            - a
            - b
            1. c

            | x | y |
            |---|---|
            ```swift
            let a = "# no heading"

            ```
            #hashtag
                no code, as a line precedes it

                code
                more
            ***
            """
        #expect(
            marks(text) == [
                "headline: # One", "headline: Two", "quote: > said\n> she", "list: - a\n- b\n1. c",
                "table: | x | y |\n|---|---|", "code: ```swift\nlet a = \"# no heading\"\n\n```",
                "code:     code\n    more",
            ])
    }

    @Test func frontMatterIsMetadata() {
        let text =
            "---\ntitle: \"A: b\"\ndate: 2024-01-05\ntags:\n- x\n- y\nlist: [p, 'q']\n---\n\nText.\n"
        let read = Reads("a.md", text)
        #expect(read.documents.map(\.text) == ["\nText.\n"])
        #expect(read.documents.first?.date == "2024-01-05")
        #expect(
            read.documents.first?.metadata == [
                "title": "A: b", "date": "2024-01-05", "tags": ["x", "y"], "list": ["p", "q"],
            ])
        #expect(read.documents.first?.origin.isConverted == true)
        let toml = Reads("a.md", "+++\ntitle = \"T\"\n+++\nText.")
        #expect(toml.documents.first?.metadata == ["title": "T"])
    }

    @Test(arguments: ["---\nno end\n", "Text\n---\na: b\n---\n", "--- \n---\nText", ""])
    func otherTextsHaveNone(_ text: String) {
        #expect(FrontMatter(in: Array(text.utf8)[...]) == nil)
        #expect(Reads("a.md", text).documents.map(\.text) == [text])
    }
}
