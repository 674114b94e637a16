// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A format of a tool of one's own works wherever a built-in one does.
struct OwnFormatTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A short page.\n", to: "a.txt")
        try pipeline("{ gate_lines: { mark: FAILED } }")
    }

    private func pipeline(_ report: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [a.txt] }
            analyzers: [word_frequency]
            reports: [\(report)]
            fail_on: [word_frequency.words > 2, word_frequency.words > 5]
            """, to: "p.yaml")
    }

    @Test func itIsWrittenIntoTheRunFolder() throws {
        let run = try Tool.sample.run("run", "p.yaml", "--output", "out", in: scratch)
        #expect(run.status == 1, "\(run.errors)")
        let text = "FAILED word_frequency.words > 2, found 3\n  word_frequency.words > 5, found 3\n"
        #expect(try scratch.text("out/gates.txt") == text)
        let again = try Tool.sample.run("report", "out", "--format", "gate_lines", in: scratch)
        #expect(again.output == text)
        // The file of an earlier run is not an input, and is replaced.
        #expect(try Tool.sample.run("run", "p.yaml", "--output", "out", in: scratch).status == 1)
    }

    @Test func aPluginInYAMLMayNameIt() throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [a.txt] }
            analyzers: [{ word_frequency: { label: own_words } }]
            reports: [gate_lines]
            """, to: "plug.yaml")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [a.txt] }\nplugins: [plug.yaml]\n"
                + "analyzers: [own_words]\n", to: "p.yaml")
        let check = try Tool.sample.run("check", "p.yaml", in: scratch)
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test func itIsShownByName() throws {
        let run = try Tool.sample.run("run", "a.txt", "--format", "gate_lines", in: scratch)
        #expect(run.status == 0)
        #expect(run.output == "")
        let slip = try Tool.sample.run("run", "a.txt", "--format", "gatelines", in: scratch)
        #expect(slip.errors.contains("did you mean 'gate_lines'?"))
    }

    @Test func partsAreMergedWithIt() throws {
        for part in ["1/2", "2/2"] {
            let state = "\(part.first ?? "0").part"
            let run = try Tool.sample.run(
                "run", "p.yaml", "--split", part, "--state", state, in: scratch)
            #expect(run.status == 0, "\(run.errors)")
        }
        let merged = try Tool.sample.run(
            "merge", "1.part", "2.part", "--format", "gate_lines", in: scratch)
        #expect(merged.output.hasPrefix("FAILED word_frequency.words > 2"), "\(merged.errors)")
        let other = try Tool.galley.run("merge", "1.part", "2.part", in: scratch)
        #expect(other.status == 2)
        #expect(other.errors.contains("there is no report format 'gate_lines'"))
    }

    @Test func itIsListedDescribedAndChecked() throws {
        let list = try Tool.sample.run("list", "--formats", in: scratch)
        #expect(list.output.contains("gate_lines  One line per gate. (from SampleTool.GateLines)"))
        let page = try Tool.sample.run("describe", "gate_lines", in: scratch)
        #expect(page.output.contains("mark: \"!\""))
        #expect(page.output.contains("gates.txt"))
        let schema = try Tool.sample.run("schema", in: scratch)
        #expect(schema.output.contains("gate_lines"))
        try pipeline("{ gate_lines: { marks: x } }")
        let check = try Tool.sample.run("check", "p.yaml", in: scratch)
        #expect(check.errors.contains("p.yaml:4:27: error: 'gate_lines' has no option 'marks'"))
        #expect(check.errors.contains("did you mean 'mark'?"))
    }
}
