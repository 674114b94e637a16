// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

struct FixTests {
    private let scratch: TemporaryFolder
    private static let caption = "A crowd of several hundred people waits at the quay in the rain"
    private static let page = """
        Ferry Back in Service After Nine Weeks at the Yard

        \(caption) - AFP
        \(caption)
        Share

        The ferry sailed again on Monday. Nobody was more pleased than its crew, who had been painting it.

        """

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write(Self.page, to: "in/a.txt")
        try scratch.write("\u{FEFF}" + Self.page, to: "in/deep/mark.txt")
        try scratch.write("Nothing is said twice here.\n", to: "in/calm.txt")
        try scratch.write(
            """
            {"n": 1.00, "text": "\(Self.caption)\\n\(Self.caption)\\nThe ferry sailed again.", "é":"\\u00e9"}

            {"text":"calm","id":"c"}
            """, to: "in/f.jsonl")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nanalyzers: [caption_duplication]\n",
            to: "p.yaml")
    }

    private func fix(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(["fix", "p.yaml"] + arguments, in: scratch)
    }

    @Test func onlyRepeatedLinesAreRemoved() throws {
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("changed 3 of 5 documents"))
        let expected = Self.page.replacing("\(Self.caption)\n", with: "")
        #expect(try scratch.text("out/a.txt") == expected)
        #expect(try scratch.read("out/deep/mark.txt") == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
        #expect(try scratch.read("out/calm.txt") == scratch.read("in/calm.txt"))
        let records = try scratch.text("in/f.jsonl")
        #expect(
            try scratch.text("out/f.jsonl")
                == records.replacing("\(Self.caption)\\n\(Self.caption)", with: Self.caption))
        #expect(try scratch.text("in/a.txt") == Self.page)
    }

    @Test func repeatsWithOwnWordsAreKept() throws {
        let page = "\(Self.caption) on day 1\n\(Self.caption) on day 2\n"
        try scratch.write(page, to: "in/days.txt")
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("would lose words: 1 repeated_caption\n"))
        #expect(try scratch.text("out/days.txt") == page)
    }

    @Test func allEditsIncludeThoseThatLoseWords() throws {
        let page = "\(Self.caption) on Monday\n\(Self.caption) on Sunday\nIt was cold and windy.\n"
        try scratch.write(page, to: "in/days.txt")
        let outcome = try fix("--output", "out", "--all")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let kept = page.replacing("\(Self.caption) on Sunday\n", with: "")
        #expect(try scratch.text("out/days.txt") == kept)
        #expect(!outcome.errors.contains("would lose words"))
        #expect(
            outcome.errors.contains(
                """
                words that the fixed documents no longer contain:
                  in/a.txt: Share
                  in/days.txt: Sunday
                  in/deep/mark.txt: Share

                """), "\(outcome.errors)")
    }

    @Test func findingsWithoutAnEditAreCountedApart() throws {
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nanalyzers: [pattern: { checks: "
                + "[{ id: calm, words: [twice] }, { id: sail, words: [sailed], replacement: went }] }]",
            to: "p.yaml")
        let outcome = try fix("--output", "out")
        #expect(outcome.errors.contains("unchanged, because no edit is known: 1 calm\n"))
        #expect(!outcome.errors.contains("would lose words"))
    }

    @Test func withoutAPipelineTheQuickstartIsUsed() throws {
        let outcome = try Tool.galley.run(["fix", "in/a.txt", "--output", "out"], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("changed 1 of 1 document"))
    }

    @Test func aSecondRunChangesNothing() throws {
        _ = try fix("--output", "out", "--widgets")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [out] }\nanalyzers: [caption_duplication]\n",
            to: "p.yaml")
        let again = try fix("--dry-run", "--widgets")
        #expect(again.output == "")
        #expect(again.errors.contains("would change 0 of 5 documents"))
        let run = try Tool.galley.run("run", "p.yaml", "--format", "records", in: scratch)
        #expect(!run.output.contains("\"rule\""))
    }

    @Test func widgetsAreRemovedOnRequest() throws {
        _ = try fix("--output", "out")
        #expect(try scratch.text("out/a.txt").contains("Share"))
        _ = try fix("--output", "out2", "--widgets")
        #expect(try !scratch.text("out2/a.txt").contains("Share"))
    }

    @Test func aDryRunShowsADiff() throws {
        let outcome = try fix("--dry-run")
        #expect(outcome.output.contains("--- a/in/a.txt\n+++ b/in/a.txt\n@@ "))
        #expect(outcome.output.contains("\n-\(Self.caption)\n"))
        #expect(try scratch.names() == ["in", "p.yaml"])
    }

    @Test func originalsAreReplacedOnlyInPlace() throws {
        let outcome = try fix("--in-place")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.text("in/a.txt") == Self.page.replacing("\(Self.caption)\n", with: ""))
    }

    @Test func unreadableDocumentsStayUnchanged() throws {
        try scratch.write([0x61, 0xFF], to: "in/bad.txt")
        try scratch.write("{\"text\":\n", to: "in/g.jsonl")
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("in/bad.txt:1:2"))
        #expect(try !scratch.names("out").contains("bad.txt"))
        #expect(try scratch.text("out/g.jsonl") == "{\"text\":\n")
    }

    @Test(arguments: [
        ["--output", "in"], [], ["--output", "out", "--dry-run"], ["--output", "in/a.txt"],
    ])
    func harmfulDestinationsAreRefused(_ arguments: [String]) throws {
        let outcome = try Tool.galley.run(["fix", "p.yaml"] + arguments, in: scratch)
        #expect(outcome.status == 2)
        #expect(try scratch.text("in/a.txt") == Self.page)
    }
}
