// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A layer of a tool of one's own is shown by its name.
struct OwnLayerTests {
    @Test func itIsShownAsATable() throws {
        let scratch = try TemporaryFolder()
        try scratch.write("One line.\nAnother.\n\nThe end.\n", to: "a.txt")
        let shown = try Tool.sample.run("explain", "a.txt", "--layer", "paragraphs", in: scratch)
        #expect(shown.status == 0, "\(shown.errors)")
        let lines = shown.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].split(separator: " ") == ["paragraphs", "start", "end", "text"])
        #expect(lines[1].split(separator: " ").prefix(3) == ["1", "0", "18"])
        #expect(lines[2].split(separator: " ").prefix(3) == ["2", "20", "28"])
        let slip = try Tool.sample.run("explain", "a.txt", "--layer", "para", in: scratch)
        #expect(
            slip.errors.contains(
                "the layers are language, lines, paragraphs, sentences, tokens"))
        #expect(
            try Tool.galley.run("explain", "a.txt", "--layer", "paragraphs", in: scratch).status
                == 2)
    }
}
