// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A reader of a tool of one's own works wherever a built-in one does.
struct OwnReaderTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("a\tOne two.\nb\nc\tThree four five.\n", to: "news.tsv")
        try scratch.write("Six.\n", to: "a.txt")
        try pipeline("readers: [{ table: { column: 2 } }]")
    }

    private func pipeline(_ key: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["."], \(key) }
            analyzers: [word_frequency]
            max_failures: 1
            """, to: "p.yaml")
    }

    @Test func filesAreReadByTheirEnding() throws {
        let run = try Tool.sample.run("run", "p.yaml", "--format", "records", in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains("\"id\":\"news.tsv#1\""))
        #expect(lines[2].contains("\"word_frequency.words\":3"))
        #expect(run.errors.contains("failed: news.tsv:2:1: there is no column 2 [missing_text]"))
    }

    @Test func withoutTheReaderTheBuiltInOneReadsTheFiles() throws {
        try pipeline("exclude: []")
        let run = try Tool.galley.run("run", "p.yaml", "-q", "--format", "json", in: scratch)
        #expect(run.output.contains("\"missing_text\": 1"))
        try pipeline("readers: [{ table: { column: 2 } }]")
        let check = try Tool.galley.run("check", "p.yaml", in: scratch)
        #expect(check.errors.contains("there is no document format 'table'"))
    }

    @Test func partsMergeIntoTheWhole() throws {
        let rows = (1...9_000).map { "\($0)\tThe story number \($0) of a very long table.\n" }
        try scratch.write(rows.joined(), to: "news.tsv")
        let whole = try Tool.sample.run("run", "p.yaml", "--format", "json", in: scratch)
        for part in 1...3 {
            let run = try Tool.sample.run(
                "run", "p.yaml", "--split", "\(part)/3", "--state", "\(part).part", in: scratch)
            #expect(run.status == 0, "\(run.errors)")
        }
        let merged = try Tool.sample.run(
            "merge", "1.part", "2.part", "3.part", "--format", "json", in: scratch)
        #expect(merged.output == whole.output)
    }

    @Test func aFormatReadsAllFilesAndStandardInput() throws {
        try pipeline("format: table")
        let run = try Tool.sample.run("run", "p.yaml", "a.txt", "-", in: scratch, input: "x\ty\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("2 documents"))
    }

    @Test func documentsAreExplainedButNotFixed() throws {
        let explain = try Tool.sample.run("explain", "p.yaml", "news.tsv#3", in: scratch)
        #expect(explain.status == 0, "\(explain.errors)")
        let fix = try Tool.sample.run("fix", "p.yaml", "news.tsv", "--dry-run", in: scratch)
        #expect(fix.errors.contains("only text files and JSON Lines can be fixed, not 'table'"))
    }

    @Test func itIsListedDescribedAndChecked() throws {
        let list = try Tool.sample.run("list", "--readers", in: scratch)
        #expect(list.output.contains("table      Tab-separated lines"))
        let page = try Tool.sample.run("describe", "table", in: scratch)
        #expect(page.output.contains("(from SampleTool.TableReader)"))
        #expect(page.output.contains(".tsv"))
        #expect(try Tool.sample.run("test", "table", in: scratch).status == 0)
        try pipeline("readers: [{ table: { columns: 2 } }]")
        let check = try Tool.sample.run("check", "p.yaml", in: scratch)
        #expect(check.errors.contains("'table' has no option 'columns'"))
        #expect(check.errors.contains("did you mean 'column'?"))
    }
}
