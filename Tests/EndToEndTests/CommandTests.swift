// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

struct CommandTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func theStarterPipelineRuns() throws {
        try scratch.write("A fine day at the harbour.\n", to: "a.txt")
        let made = try Tool.galley.run("init", in: scratch)
        #expect(made.status == 0)
        #expect(made.errors.contains("pipeline.yaml"))
        #expect(try Tool.galley.run("check", "pipeline.yaml", in: scratch).status == 0)
        for _ in 0..<2 {
            let run = try Tool.galley.run("run", "pipeline.yaml", in: scratch)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try Tool.galley.run("init", in: scratch).status == 2)
    }

    /// The analyzer of `docs/authors.md` and of the tutorial passes its examples and the contract.
    @Test func theAnalyzerOfTheReadmeMeetsTheContract() throws {
        let test = try Tool.sample.run("test", "long_lines", in: scratch)
        #expect(test.output == "long_lines: fine (2 examples)\n", "\(test.errors)")
    }

    @Test func analyzersAreListedAndDescribed() throws {
        let list = try Tool.sample.run("list", in: scratch)
        let ids = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(ids == ids.sorted())
        #expect(ids.contains("hand_coded"))
        for id in ids {
            let page = try Tool.sample.run("describe", String(id), in: scratch)
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("\(id), version "))
            let piece = try Tool.sample.run("describe", String(id), "--yaml", in: scratch)
            let lines = piece.output.split(separator: "\n", omittingEmptySubsequences: false)
            try scratch.write("a", to: "a.txt")
            try scratch.write(
                "galley: 1\ndocuments: { paths: [a.txt] }\nanalyzers:\n"
                    + lines.map { "  \($0)\n" }.joined(), to: "p.yaml")
            let check = try Tool.sample.run("check", "p.yaml", in: scratch)
            #expect(check.status == 0, "\(piece.output)\(check.errors)")
        }
        let slip = try Tool.galley.run("describe", "word_frequenzy", in: scratch)
        #expect(slip.errors.contains("did you mean 'word_frequency'?"))
    }

    @Test func readersAndFormatsAreListedTogether() throws {
        let both = try Tool.galley.run("list", "--readers", "--formats", in: scratch)
        #expect(both.status == 0)
        let lines = { (text: String) in text.split(separator: "\n").map { "  \($0)" } }
        let readers = lines(try Tool.galley.run("list", "--readers", in: scratch).output)
        let formats = lines(try Tool.galley.run("list", "--formats", in: scratch).output)
        #expect(readers.count > 2 && formats.count > 5)
        let all = ["Readers"] + readers + ["", "Formats"] + formats
        #expect(both.output == all.joined(separator: "\n") + "\n")
    }

    /// 'check' has the warning that 'run' has.
    @Test func reportsWithoutAFolderAreWarnedOf() throws {
        try scratch.write("A fine day.\n", to: "a.txt")
        let yaml = "galley: 1\ndocuments: { paths: [a.txt] }\nanalyzers: [word_frequency]\n"
        try scratch.write(yaml + "reports: [terminal, html, csv]\n", to: "p.yaml")
        let check = try Tool.galley.run("check", "p.yaml", in: scratch)
        #expect(check.status == 0)
        #expect(
            check.errors == "warning: the html report is not written: there is no 'output'\n"
                + "warning: the csv report is not written: there is no 'output'\n")
        #expect(try Tool.galley.run("run", "p.yaml", "-q", in: scratch).errors == check.errors)
        try scratch.write(yaml + "reports: [terminal, html, csv]\noutput: out\n", to: "q.yaml")
        #expect(try Tool.galley.run("check", "q.yaml", in: scratch).errors == "")
    }

    @Test func theSchemaIsJSON() throws {
        let schema = try Tool.galley.run("schema", in: scratch)
        #expect(schema.status == 0)
        #expect(try JSON(Array(schema.output.utf8))["/properties/analyzers"] != nil)
    }

    @Test func aDocumentIsExplainedByItsID() throws {
        try scratch.write(
            "galley: 1\ndocuments: { paths: [f.jsonl, a.txt] }\nanalyzers: [sentiment_lexicon]\n",
            to: "p.yaml")
        try scratch.write("A great day.", to: "a.txt")
        try scratch.write("{\"id\":\"x\",\"text\":\"A terrible day.\"}\n{", to: "f.jsonl")
        for (id, word) in [("a.txt", "great"), ("x", "terrible")] {
            let outcome = try Tool.galley.run("explain", "p.yaml", id, in: scratch)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains(word))
        }
        let failed = try Tool.galley.run("explain", "p.yaml", "f.jsonl#2", in: scratch)
        #expect(failed.status == 3)
        #expect(failed.errors.contains("f.jsonl:2:2"))
        let missing = try Tool.galley.run("explain", "p.yaml", "b.txt", in: scratch)
        #expect(missing.errors.contains("did you mean 'a.txt'?"))
        let layer = try Tool.galley.run("explain", "p.yaml", "x", "--layer", "tokens", in: scratch)
        #expect(layer.output.contains("terrible"))
    }

    @Test func aTextFileIsExplainedWithoutAPipeline() throws {
        try scratch.write("A great day.", to: "a.txt")
        let outcome = try Tool.galley.run("explain", "a.txt", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("great"))
        let unnamed = try Tool.galley.run("explain", "p.yaml", in: scratch)
        #expect(unnamed.errors.contains("name the document by its id"))
    }

    @Test func faultsOfTheCommandLineHaveSuggestions() throws {
        let command = try Tool.galley.run("chek", "p.yaml", in: scratch)
        #expect(command.errors == "error: there is no command 'chek'; did you mean 'check'?\n")
        let strange = try Tool.galley.run("frobnicate", in: scratch)
        #expect(strange.errors.contains("the commands are run, check"))
        let option = try Tool.galley.run("run", "--frmat", "json", in: scratch)
        #expect(
            option.errors.hasPrefix("error: Unknown option '--frmat'. Did you mean '--format'?"))
    }

    @Test func figuresForGatesAreDescribed() throws {
        let page = try Tool.galley.run("describe", "sentiment_lexicon", in: scratch).output
        #expect(
            page.contains("  sentiment_lexicon.compound.mean .median .p90 .min .max .documents\n"))
    }

    @Test func helpAndVersionAreNotFaults() throws {
        for arguments in [["--help"], ["--version"], ["help", "run"], []] {
            let outcome = try Tool.galley.run(arguments, in: scratch)
            #expect(outcome.status == 0)
            #expect(outcome.output != "")
            #expect(outcome.errors == "")
        }
    }

    @Test func everyFaultOfEveryPipelineIsShown() throws {
        try scratch.write("galley: 2\nanalyzers: [nothing]\n", to: "p.yaml")
        try scratch.write("galley: 1\n- x\n", to: "q.yaml")
        let outcome = try Tool.galley.run("check", "p.yaml", "q.yaml", in: scratch)
        #expect(outcome.status == 2)
        for place in ["p.yaml:1:", "p.yaml:2:", "q.yaml:2:"] {
            #expect(outcome.errors.contains(place))
        }
    }
}
