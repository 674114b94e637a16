// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import TestSupport
import Testing

/// An analyzer in a program works like any other.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.writeProgram(TestPlugin.obedient, to: "plug.py")
        for number in 10..<40 {
            try scratch.write("Page x\(number) Bücher.\n", to: "pages/\(number).txt")
        }
        try pipeline()
    }

    private func pipeline(
        _ item: String = "obedient", plugins: String = "[plug.py]", more: String = ""
    ) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins: \(plugins)
            analyzers: [\(item), word_frequency]
            \(more)
            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments + ["--allow-plugins"], in: scratch)
    }

    @Test func recordsFiguresAndSpansAreWritten() throws {
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let first = try JSON(Array(try #require(scratch.lines("out/records.jsonl").first).utf8))
        #expect(first["/measures/obedient.x"]?.integerValue == 1)
        // The span is in bytes, although the plug-in counts characters: the umlaut has two bytes.
        #expect(first["/findings/0/spans/0/start"]?.integerValue == 10)
        #expect(first["/findings/0/spans/0/end"]?.integerValue == 12)
        #expect(try scratch.text("out/report.json").contains("\"obedient.x\""))
    }

    @Test func gatesRulesLabelsAndGroupsWork() throws {
        try pipeline(
            "obedient: { label: letters, rules: { seen: off } }",
            more: "fail_on: [letters.x > 29, any letters.x > 1]\ngroup_by: path\n")
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try !scratch.text("out/records.jsonl").contains("umlaut"))
        #expect(try JSON(try scratch.read("out/report.json"))["/groups/29"] != nil)
    }

    @Test func faultsOfOptionsHavePositionsAndSuggestions() throws {
        try pipeline("obedient: { leest: 3, least: 12, mood: fin }")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        for words in [
            "p.yaml:4:25: error: 'obedient' has no option 'leest'", "did you mean 'least'",
            "p.yaml:4:42: error", "a whole number from 1 to 9", "did you mean 'fine'",
        ] {
            #expect(outcome.errors.contains(words), "\(words) in \(outcome.errors)")
        }
    }

    @Test func thePluginChecksItsOptions() throws {
        try pipeline("obedient: { mood: bad }")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains("p.yaml:4:31: error: 'mood': in no bad mood"),
            "\(outcome.errors)")
    }

    @Test func thePluginIsExplainedListedAndDescribed() throws {
        let explained = try galley("explain", "p.yaml", "pages/10.txt")
        #expect(explained.output.contains("letters x"), "\(explained.errors)")
        let list = try Tool.galley.run("list", "--plugin", "plug.py", in: scratch)
        #expect(
            list.output.contains("Counts letters x. (from the program '\(scratch.path)/plug.py')"))
        let page = try Tool.galley.run("describe", "obedient", "--plugin", "plug.py", in: scratch)
        #expect(page.output.contains("Takes a whole number from 1 to 9."))
        let schema = try Tool.galley.run("schema", "--plugin", "plug.py", in: scratch)
        #expect(schema.output.contains("\"obedient\""))
    }

    @Test func partsMergeToTheSameBytesWithoutThePlugin() throws {
        #expect(try galley("run", "p.yaml", "--output", "whole", "-q").status == 0)
        for part in 1...3 {
            let outcome = try galley(
                "run", "p.yaml", "-q", "--split", "\(part)/3", "--state", "s\(part)")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        try scratch.remove("plug.py")
        let merge = try Tool.galley.run(
            "merge", "s3", "s1", "s2", "--output", "merged", in: scratch)
        #expect(merge.status == 0, "\(merge.errors)")
        for name in ["records.jsonl", "failures.jsonl", "report.json", "state.part"] {
            #expect(try scratch.read("whole/\(name)") == scratch.read("merged/\(name)"), "\(name)")
        }
    }

    @Test func aDuplicateIDNamesBothAnalyzers() throws {
        let twin = TestPlugin.obedient.replacing("\"obedient\"", with: "\"word_frequency\"")
        try scratch.writeProgram(twin, to: "plug.py")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("GalleyAnalyzers.WordFrequency"), "\(outcome.errors)")
        #expect(outcome.errors.contains("the program '\(scratch.path)/plug.py'"))
    }

    @Test func theEnvironmentIsClean() throws {
        let nosy = TestPlugin.obedient.replacing(
            "\"Counts letters x.\"", with: "' '.join(sorted(os.environ)) + os.getcwd()")
        try scratch.writeProgram(nosy, to: "plug.py")
        let outcome = try Tool.galley.run(
            "describe", "obedient", "--plugin", "plug.py", in: scratch, folder: "pages",
            environment: ["PATH": "/usr/bin:/bin:/usr/local/bin", "SECRET_TOKEN": "s"])
        #expect(outcome.status == 2)
        let found = try Tool.galley.run(
            "describe", "obedient", "--plugin", "../plug.py", in: scratch, folder: "pages",
            environment: ["PATH": "/usr/bin:/bin:/usr/local/bin", "SECRET_TOKEN": "s"])
        #expect(found.status == 0, "\(found.errors)")
        #expect(!found.output.contains("SECRET_TOKEN"))
        #expect(found.output.contains(scratch.path))
    }

    /// The sample plug-in in `Plugins/Python` works.
    @Test func theModelInPythonWorks() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Plugins/Python").standardizedFileURL
        try scratch.write("Ü! Now!!! Good!\n", to: "pages/10.txt")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [pages/10.txt] }\nanalyzers: [exclamations]\n",
            to: "p.yaml")
        let outcome = try Tool.galley.run(
            "run", "p.yaml", "--plugin", root.appending(path: "exclamations.py").path,
            "--format", "records", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"exclamations.rows\":1"))
        #expect(outcome.output.contains("\"start\":7,\"end\":10"), "\(outcome.output)")
    }
}
