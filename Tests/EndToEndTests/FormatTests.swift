// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The formats in a run folder, in a file, on standard output and in `galley report`.
struct FormatTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        let page = "A caption of the old harbour bridge today.\n"
        try scratch.write("\(page)\(page)\nA text follows here.\n", to: "pages/a.txt")
        try scratch.write("{\"id\":\"r\",\"text\":\"One fine day.\"}\n", to: "pages/b.jsonl")
        try pipeline("[html, csv, junit, sarif, github, markdown]")
    }

    private func pipeline(_ reports: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["pages"] }
            analyzers: [caption_duplication, word_frequency]
            output: out
            reports: \(reports)
            fail_on: [caption_duplication.copies > 0]

            """, to: "p.yaml")
    }

    @Test func aFolderContainsEveryFormat() throws {
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(
            try scratch.names("out") == [
                "annotations.txt", "failures.jsonl", "findings.sarif", "gates.xml", "records.jsonl",
                "report.html", "report.json", "report.md", "state.part", "tables",
            ])
        #expect(try scratch.names("out/tables").contains("word_frequency.words.csv"))
        #expect(try scratch.text("out/annotations.txt").contains("file=pages/a.txt,line=1,"))
    }

    @Test func onlyTablesOfAnEarlierRunAreRemoved() throws {
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        try scratch.write("mine", to: "out/tables/mine.csv")
        try pipeline("[markdown]")
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(try scratch.names("out/tables") == ["mine.csv"])
        #expect(try !scratch.names("out").contains("findings.sarif"))
    }

    @Test(arguments: [
        "html", "markdown", "json", "junit", "sarif", "github", "records", "terminal",
    ])
    func aReportIsWrittenAgainWithoutARun(_ format: String) throws {
        let first = try Tool.galley.run("run", "p.yaml", "-q", "--format", format, in: scratch)
        for name in ["pages", "p.yaml"] { try scratch.remove(name) }
        let again = try Tool.galley.run("report", "out", "--format", format, in: scratch)
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output == first.output)
        #expect(!again.output.isEmpty)
        _ = try Tool.galley.run("report", "out", "--format", format, "-o", "file", in: scratch)
        #expect(try scratch.text("file") == first.output)
    }

    @Test(arguments: ["sarif", "github"])
    func findingsNeedNoRunFolder(_ format: String) throws {
        let name = format == "sarif" ? "findings.sarif" : "annotations.txt"
        try scratch.write(
            try scratch.text("p.yaml").replacing("output: out\n", with: ""), to: "q.yaml")
        _ = try Tool.galley.run("run", "p.yaml", in: scratch)
        let outcome = try Tool.galley.run("run", "q.yaml", "-q", "--format", format, in: scratch)
        #expect(outcome.output == (try scratch.text("out/\(name)")))
        #expect(try scratch.names("") == ["out", "p.yaml", "pages", "q.yaml"])
    }

    @Test func aPathThatIsNotARunFolderIsNamed() throws {
        let outcome = try Tool.galley.run("report", "pages", in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("pages/state.part"))
        let unknown = try Tool.galley.run("report", "pages", "--format", "htlm", in: scratch)
        #expect(unknown.errors.contains("did you mean 'html'?"))
    }
}
