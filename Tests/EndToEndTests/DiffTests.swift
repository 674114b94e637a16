// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `galley diff`: the comparison of two run folders.
struct DiffTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try pipeline("")
        for number in 0..<20 {
            try scratch.write(
                "The council met on Monday about the harbour and the bridge. A good plan.\n",
                to: "pages/\(number).txt")
        }
    }

    private func pipeline(_ options: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["pages"] }
            analyzers:
              - caption_duplication
              - word_frequency: { stop_words: english\(options) }
              - sentiment_lexicon

            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments, in: scratch)
    }

    private func run(_ folder: String, jobs: Int = 2) throws {
        let outcome = try galley("run", "p.yaml", "-q", "--output", folder, "--jobs", "\(jobs)")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func change() throws {
        for number in 0..<10 {
            try scratch.write(
                "The tram is terrible, and the tram is late; the tram of the city.\n\nShare\n",
                to: "pages/\(number).txt")
        }
        try scratch.remove("pages/19.txt")
        try scratch.write("A page about nothing.\n", to: "pages/20.txt")
    }

    @Test func runsOfTheSameTextsAreEqual() throws {
        try run("one")
        try run("two", jobs: 1)
        let diff = try galley("diff", "one", "two")
        #expect(diff.status == 0)
        #expect(diff.output.contains("✓ Nothing changed."))
        #expect(diff.errors == "")
    }

    @Test func differencesAreListed() throws {
        try run("one")
        try change()
        try run("two")
        let diff = try galley("diff", "one", "two", "--format", "markdown")
        #expect(diff.status == 0, "\(diff.errors)")
        #expect(diff.output.contains(/\| tram \| 0 \| 30 \|/))
        #expect(diff.output.contains(/\| council \| 20 \| 9 \|/) == false, "of chance")
        #expect(!diff.output.contains("| the |"), "a stop word")
        #expect(diff.output.contains(/mean sentiment_lexicon.compound 0\.\d+, now -0\.\d+/))
        #expect(diff.output.contains("1 document is new, 1 missing, 19 in both."))
        #expect(diff.output.contains("| pages/20.txt |"))
        #expect(diff.output.contains("10 findings are new, 0 fixed"))
        let back = try galley("diff", "two", "one", "--format", "markdown")
        #expect(back.output.contains(/\| tram \| 30 \| 0 \|/))
        #expect(back.output.contains("0 findings are new, 10 fixed"))
    }

    @Test(arguments: ["terminal", "markdown", "html"])
    func theBytesAreTheSameEachTime(_ format: String) throws {
        try run("one")
        try change()
        try run("two")
        let first = try galley("diff", "one", "two", "--format", format)
        try run("two", jobs: 1)
        let again = try galley("diff", "one", "two", "--format", format, "-o", "file")
        #expect(again.status == 0, "\(again.errors)")
        #expect(try scratch.text("file") == first.output)
        #expect(!first.output.isEmpty)
    }

    @Test func whatCannotBeComparedIsListed() throws {
        try run("one")
        try pipeline(", ngrams: 2")
        try scratch.write(
            try scratch.text("p.yaml").replacing("- sentiment_lexicon", with: "- repetition"),
            to: "p.yaml")
        try run("two")
        let diff = try galley("diff", "one", "two")
        #expect(diff.status == 0, "\(diff.errors)")
        #expect(diff.output.contains("'repetition' is not in one"))
        #expect(diff.output.contains("'sentiment_lexicon' is not in two"))
        #expect(diff.output.contains("the option 'ngrams': 1, now 2"))
    }

    @Test func aMissingOrDamagedRunFolderIsNamed() throws {
        try run("one")
        try run("two")
        for (damage, reason) in [
            ({}, "state.part"),
            (
                {
                    try scratch.write(
                        try scratch.read("one/state.part").dropLast(20).map(\.self),
                        to: "x/state.part")
                },
                "is incomplete"
            ),
            (
                { try scratch.write(try scratch.read("one/state.part"), to: "x/state.part") },
                "x/records.jsonl"
            ),
            (
                {
                    try scratch.write(
                        try scratch.read("one/records.jsonl").dropLast(9).map(\.self),
                        to: "x/records.jsonl")
                },
                "was changed"
            ),
        ] as [(() throws -> Void, String)] {
            try damage()
            for arguments in [["diff", "one", "x"], ["diff", "x", "one"]] {
                let diff = try Tool.galley.run(arguments, in: scratch)
                #expect(diff.status == 2)
                #expect(diff.errors.contains(reason), "\(diff.errors)")
                #expect(diff.output == "")
            }
        }
        let format = try galley("diff", "one", "two", "--format", "htm")
        #expect(format.status == 2)
        #expect(format.errors.contains("did you mean 'html'?"))
    }

    private func runOf(_ folder: String, _ output: String, _ pattern: String? = nil) throws {
        let paths = pattern ?? folder
        let outcome = try galley("run", "p.yaml", paths, "-q", "--output", output)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func copy(to folder: String, without left: Set<Int> = []) throws {
        for number in 0..<20 where !left.contains(number) {
            try scratch.write(
                try scratch.text("pages/\(number).txt"), to: "\(folder)/\(number).txt")
        }
    }

    @Test(arguments: ["moved/pages", "else/where", "pages2"])
    func movedFoldersAreComparedByThePathsBelowThem(_ folder: String) throws {
        try scratch.write("Share\n\nA caption here.\n\nShare\n", to: "pages/3.txt")
        try runOf("pages", "one")
        try copy(to: folder, without: [19])
        try scratch.write("Share\n\nA caption there.\n\nShare\n", to: "\(folder)/4.txt")
        try runOf(folder, "two", "\(folder)/*.txt")
        let diff = try galley("diff", "one", "two", "--format", "markdown")
        #expect(diff.status == 0, "\(diff.errors)")
        let text = diff.output.replacing("\\", with: "")
        #expect(text.contains("The documents moved from 'pages/' to '\(folder)/'"), "\(text)")
        #expect(text.contains("0 documents are new, 1 missing, 19 in both."), "\(text)")
        #expect(text.contains("1 finding is new, 0 fixed, 1 in both."), "\(text)")
    }

    @Test func idsCountBeforePaths() throws {
        try runOf("pages", "one")
        try runOf(".", "two", "pages/../pages/1?.txt")
        let diff = try galley("diff", "one", "two", "--format", "markdown")
        #expect(diff.output.contains("0 documents are new, 10 missing, 10 in both."))
        #expect(!diff.output.contains("moved"))
    }

    @Test func runsWithoutACommonDocumentSaySo() throws {
        try scratch.write("Share\n\nA caption here.\n\nShare\n", to: "pages/3.txt")
        try scratch.write("Share\n\nA caption here.\n\nShare\n", to: "other/x.txt")
        try runOf("pages", "one")
        try runOf("other", "two")
        let diff = try galley("diff", "one", "two", "--format", "markdown")
        let text = diff.output.replacing("\\", with: "")
        #expect(text.contains("The runs have no document in common"), "\(text)")
        #expect(!text.contains("are new, 0 fixed") && !text.contains("finding is new"), "\(text)")
    }
}
