// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// A report lists the same failures, whether a run, `galley merge` or `galley report` made it.
struct FailureListTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        let good = "{\"text\":\"A fine day.\"}\n"
        for number in 0..<4 {
            let bad = (0..<20).map { "{\"body\":\($0)}\n" }.joined()
            try scratch.write(good + bad + "{broken\n", to: "feed/\(number).jsonl")
        }
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["feed"] }
            analyzers: [word_frequency]
            reports: [html, csv]
            max_failures: 100%

            """, to: "p.yaml")
    }

    @Test func thePageListsTheFirstFailures() throws {
        let run = try Tool.galley.run("run", "p.yaml", "-q", "--output", "out", in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        let page = try scratch.text("out/report.html")
        #expect(page.contains("Documents that failed · 50 of 84"))
        #expect(page.contains("34 more failed; all are in <a href=\"failures.jsonl\">"))
        #expect(page.contains("broken json"))
        #expect(try scratch.read("out/tables/failures.csv").count { $0 == 0x0A } == 51)
        #expect(try JSON(scratch.read("out/report.json"))["/failures/0/reason"] == "missing_text")
        let shown = try Tool.galley.run("run", "p.yaml", "-q", "--format", "html", in: scratch)
        #expect(shown.output.contains("Documents that failed · 50 of 84"))
        let drawn = try Tool.galley.run("report", "out", "--format", "html", in: scratch)
        #expect(drawn.output == shown.output)
    }

    @Test func workersAndPartsGiveTheSameBytes() throws {
        for jobs in [1, 4] {
            _ = try Tool.galley.run(
                "run", "p.yaml", "-q", "--output", "out\(jobs)", "--jobs", "\(jobs)", in: scratch)
        }
        for part in 1...2 {
            _ = try Tool.galley.run(
                "run", "p.yaml", "--split", "\(part)/2", "--state", "part\(part)", in: scratch)
        }
        let merge = try Tool.galley.run(
            "merge", "part1", "part2", "-q", "--output", "merged", in: scratch)
        #expect(merge.status == 0, "\(merge.errors)")
        for name in ["report.html", "report.json", "tables/failures.csv"] {
            let one = try scratch.read("out1/\(name)")
            #expect(try scratch.read("out4/\(name)") == one)
            #expect(try scratch.read("merged/\(name)") == one)
        }
    }
}
