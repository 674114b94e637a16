// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

struct RunFolderTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A fine day.\n", to: "pages/a.txt")
        try pipeline("[markdown]")
    }

    private func pipeline(_ reports: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["."] }
            analyzers: [word_frequency]
            output: out
            reports: \(reports)

            """, to: "p.yaml")
    }

    @Test func aFolderContainsTheRun() throws {
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        let names = [
            "failures.jsonl", "records.jsonl", "report.json", "report.md", "state.part",
        ]
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.names("out") == names)
        #expect(outcome.output == "")
        #expect(outcome.errors == names.map { "wrote out/\($0)\n" }.joined())
        #expect(try scratch.read("out/failures.jsonl").isEmpty)
    }

    @Test func onlyFilesOfAnEarlierRunAreReplaced() throws {
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        try scratch.write("mine", to: "out/notes.rst")
        try scratch.write("mine", to: "out/report.txt")
        try pipeline("[terminal]")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try scratch.names("out") == [
                "failures.jsonl", "notes.rst", "records.jsonl", "report.json", "report.txt",
                "state.part",
            ])
    }

    @Test func aRunDoesNotReadWhatItWrote() throws {
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        let report = try scratch.read("out/report.json")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.read("out/report.json") == report)
    }

    @Test func aFailedRunKeepsTheEarlierOne() throws {
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        let files = try scratch.names("out").map { try scratch.read("out/\($0)") }
        try scratch.write("Another day.\n", to: "pages/b.txt")
        try scratch.write(
            try scratch.text("p.yaml") + "group_by: path\nmax_groups: 1\n", to: "p.yaml")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("more than 1 groups"))
        #expect(try scratch.names("out").map { try scratch.read("out/\($0)") } == files)
    }

    @Test func emptyRecordsAreWritten() throws {
        try scratch.write(" \n", to: "pages/a.txt")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 3, "\(outcome.errors)")
        #expect(try scratch.read("out/records.jsonl").isEmpty)
        #expect(try scratch.read("out/failures.jsonl").isEmpty)
    }

    @Test func recordsCanBeShownToo() throws {
        let outcome = try Tool.galley.run("run", "p.yaml", "-q", "--format", "records", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.output == (try scratch.text("out/records.jsonl")))
        #expect(outcome.output.contains("\"id\":\"pages/a.txt\""))
        _ = try Tool.galley.run(
            "run", "p.yaml", "-q", "--format", "records", "-o", "r.jsonl", in: scratch)
        #expect(try scratch.text("r.jsonl") == outcome.output)
    }

    @Test func aReportCanGoToAFile() throws {
        let outcome = try Tool.galley.run("run", "p.yaml", "-o", "r.md", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        #expect(try scratch.read("r.md") == scratch.read("out/report.md"))
        let plain = try Tool.galley.run("run", "pages/a.txt", "--format", "json", in: scratch)
        #expect(try JSON(Array(plain.output.utf8))["/galley_report"] == 1)
    }

    /// Each part of a run reports its own numbers of documents.
    @Test func aPartReportsItsAccounts() throws {
        let outcome = try Tool.galley.run(
            "run", "p.yaml", "--split", "1/1", "--state", "part", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("wrote part: "), "\(outcome.errors)")
        #expect(outcome.errors.contains(" analyzed"), "\(outcome.errors)")
    }
}
