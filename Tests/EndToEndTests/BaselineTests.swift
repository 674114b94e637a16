// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Findings that a `--baseline` contains do not trip gates, and new findings do, with any number of
/// workers and parts.
struct BaselineTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for number in 0..<40 {
            let caption = "A caption of the harbour bridge, number \(number % 7).\n"
            try scratch.write(
                "\(caption)\(caption)\nA text follows here.\n", to: "pages/\(number).txt")
        }
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["pages"] }
            analyzers: [caption_duplication, word_frequency]
            reports: [html, csv, junit, sarif, github, markdown, baseline]
            fail_on:
              - caption_duplication.repeated_caption > 0
              - caption_duplication.repeated_caption.documents > 0

            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments, in: scratch)
    }

    private func makeBaseline() throws {
        let first = try galley("run", "p.yaml", "-q", "--format", "baseline", "-o", "known.jsonl")
        #expect(first.status == 1, "\(first.errors)")
    }

    /// Adds a document with a new finding, fixes a finding, and removes a document that has one.
    private func change() throws {
        let caption = "A new caption of the old harbour today.\n"
        try scratch.write("\(caption)\(caption)\nA text follows here.\n", to: "pages/new.txt")
        try scratch.write("A text follows here.\n", to: "pages/3.txt")
        try scratch.remove("pages/4.txt")
    }

    @Test func knownFindingsDoNotTripGates() throws {
        try makeBaseline()
        let again = try galley("run", "p.yaml", "--baseline", "known.jsonl")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("0 new findings, 40 known, 0 fixed (known.jsonl)"))
    }

    @Test func newFindingsTripGates() throws {
        try makeBaseline()
        try change()
        let run = try galley("run", "p.yaml", "--baseline", "known.jsonl")
        #expect(run.status == 1)
        #expect(
            run.errors.contains("repeated_caption > 0, found 1 new, 38 known (and 1 more gate)"))
        #expect(run.output.contains("1 new finding, 38 known, 1 fixed"))
        let github = try galley("run", "p.yaml", "--baseline", "known.jsonl", "--format", "github")
        #expect(github.output.contains("file=pages/new.txt"))
        #expect(!github.output.contains("file=pages/5.txt"))
    }

    @Test func workersAndPartsGiveTheSameBytes() throws {
        try makeBaseline()
        try change()
        let known = ["-q", "--baseline", "known.jsonl", "--output"]
        _ = try Tool.galley.run(["run", "p.yaml", "--jobs", "1"] + known + ["one"], in: scratch)
        _ = try Tool.galley.run(["run", "p.yaml", "--jobs", "4"] + known + ["four"], in: scratch)
        for part in 1...3 {
            _ = try galley("run", "p.yaml", "--split", "\(part)/3", "--state", "part\(part)")
        }
        let merge = try Tool.galley.run(
            ["merge", "part3", "part1", "part2"] + known + ["merged"], in: scratch)
        #expect(merge.status == 1, "\(merge.errors)")
        for name in [
            "report.json", "report.html", "report.md", "findings.sarif", "gates.xml",
            "annotations.txt", "baseline.jsonl", "tables/new_findings.csv",
        ] {
            let one = try scratch.read("one/\(name)")
            #expect(try scratch.read("four/\(name)") == one, "\(name)")
            #expect(try scratch.read("merged/\(name)") == one, "\(name)")
        }
        #expect(try scratch.text("one/findings.sarif").contains("\"baselineState\":\"absent\""))
        let drawn = try galley("report", "one", "--format", "html", "--baseline", "known.jsonl")
        #expect(drawn.output.contains("1 new finding, 38 known, 1 fixed"))
    }

    @Test func aRunFolderCanContainItsOwnBaseline() throws {
        _ = try galley("run", "p.yaml", "-q", "--output", "out")
        let run = try galley(
            "run", "p.yaml", "-q", "--output", "out", "--baseline", "out/baseline.jsonl")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scratch.lines("out/baseline.jsonl").count == 42)
        let shown = try galley(
            "run", "p.yaml", "-q", "--baseline", "out/baseline.jsonl", "--format", "baseline", "-o",
            "out/baseline.jsonl")
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(try scratch.lines("out/baseline.jsonl").count == 42)
    }

    @Test(arguments: ["records", "json", "sarif"]) func aBaselineNeedsNoRunFolder(_ format: String)
        throws
    {
        try makeBaseline()
        try change()
        let plain = try galley("run", "p.yaml", "-q", "--format", format)
        let known = try galley(
            "run", "p.yaml", "-q", "--format", format, "--baseline", "known.jsonl")
        #expect(known.status == 1)
        #expect((known.output == plain.output) == (format == "records"))
    }

    @Test func aBaselineThatDoesNotFitIs2() throws {
        try makeBaseline()
        _ = try galley("run", "p.yaml", "-q", "--output", "out")
        try scratch.write(
            try scratch.text("known.jsonl").split(separator: "\n").prefix(9).joined(
                separator: "\n") + "\n", to: "cut.jsonl")
        try scratch.write(String(try scratch.text("known.jsonl").prefix(2000)), to: "torn.jsonl")
        for (file, reason) in [
            ("nowhere.jsonl", "no such file"), ("out", "galley report out --format baseline"),
            ("p.yaml", "it is not a baseline"), ("out/findings.sarif", "it is not a baseline"),
            ("cut.jsonl", "is incomplete"), ("torn.jsonl", "is incomplete"),
        ] {
            let run = try galley("run", "p.yaml", "--baseline", file, "--output", "never")
            #expect(run.status == 2, "\(file)")
            #expect(run.errors.contains(reason), "\(run.errors)")
            #expect(run.output == "")
        }
        try scratch.write(
            try scratch.text("p.yaml").replacing(
                "[caption_duplication,", with: "[caption_duplication: { min_words: 9 },"),
            to: "q.yaml")
        let other = try galley("run", "q.yaml", "--baseline", "known.jsonl")
        #expect(other.status == 2)
        #expect(other.errors.contains("the option 'min_words' of 'caption_duplication'"))
        #expect(try !scratch.names().contains("never"))
        let split = try galley(
            "run", "p.yaml", "--baseline", "known.jsonl", "--split", "1/2", "--state", "s")
        #expect(split.status == 2)
        #expect(split.errors.contains("galley merge"))
    }

    @Test func findingsAreKnownAfterTheFolderMoved() throws {
        try makeBaseline()
        for number in 0..<40 {
            try scratch.write(
                try scratch.text("pages/\(number).txt"), to: "new/place/\(number).txt")
        }
        let run = try galley("run", "p.yaml", "new", "--baseline", "known.jsonl")
        #expect(run.status == 1, "below another folder, the paths differ")
        let moved = try galley("run", "p.yaml", "new/place", "--baseline", "known.jsonl")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(moved.output.contains("0 new findings, 40 known, 0 fixed"), "\(moved.output)")
        #expect(moved.output.contains("the documents moved from"), "\(moved.output)")
        let sarif = try galley(
            "run", "p.yaml", "new/place", "-q", "--baseline", "known.jsonl", "--format", "sarif",
            "-o", "out.sarif")
        #expect(sarif.status == 0, "\(sarif.errors)")
        #expect(try scratch.text("out.sarif").contains("unchanged"))
        #expect(try !scratch.text("out.sarif").contains("\"baselineState\":\"new\""))
        try scratch.write("A text follows here.\n", to: "new/place/3.txt")
        let fixed = try galley("run", "p.yaml", "new/place", "-q", "--baseline", "known.jsonl")
        #expect(fixed.status == 0, "\(fixed.errors)")
        let report = try galley("run", "p.yaml", "new/place", "--baseline", "known.jsonl")
        #expect(report.output.contains("0 new findings, 39 known, 1 fixed"), "\(report.output)")
    }
}
