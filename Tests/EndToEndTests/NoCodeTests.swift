// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Analyzers that are written in a pipeline, without code.
struct NoCodeTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("The mayor, TK, sent the the army. Naïve soldiers.\n", to: "in/a.txt")
        try scratch.write("Nothing of that.\n", to: "in/b.txt")
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            analyzers:
              - formula: { values: { per_word: "war.army / word_frequency.words" } }
              - pattern:
                  checks:
                    - { id: to_come, regex: '\\bTK\\b', message: "to come: {match}", severity: error }
                    - { id: twice, regex: '\\b(\\w+) \\1\\b', replacement: "{1}" }
                  examples:
                    - { text: "⟦the the⟧ mayor", measures: { twice_count: 1 }, fixed: "the mayor" }
                    - { title: nothing, text: "TKO" }
              - lexicon: { label: war, categories: { army: [army, soldier*] } }
              - word_frequency
            fail_on: [pattern.to_come_document_share > 40%, any formula.per_word > 0.5]

            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments, in: scratch)
    }

    @Test func checksLexiconsAndFormulasWorkTogether() throws {
        let run = try galley("run", "p.yaml", "--output", "out")
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("pattern.to_come_document_share > 40%, found 50.0 %"))
        let lines = try scratch.lines("out/records.jsonl")
        #expect(lines[0].contains(#""formula.per_word":0.2222,"#), "\(lines[0])")
        #expect(lines[0].contains(#""war.army":2"#))
        #expect(lines[0].contains(#""message":"to come: TK""#))
        #expect(lines[1].contains(#""formula.per_word":0,"#), "\(lines[1])")
    }

    @Test func examplesAreTested() throws {
        let fine = try galley("test", "p.yaml")
        #expect(fine.output == "p.yaml: fine (2 examples)\n", "\(fine.errors)")
        try scratch.write(
            try scratch.text("p.yaml").replacing("\"TKO\"", with: "\"TK\"")
                .replacing("twice_count: 1", with: "twice_count: 2")
                .replacing("fixed: \"the", with: "fixed: \"a"), to: "p.yaml")
        let wrong = try galley("test", "p.yaml")
        #expect(wrong.status == 2)
        #expect(
            wrong.errors == """
                error: p.yaml:10:19: pattern, 'example 1': 'twice_count' is 1.0, expected 2.0
                error: p.yaml:10:19: pattern, 'example 1': the fixed text is "the mayor", expected "a mayor"
                error: p.yaml:11:35: pattern, 'nothing': a finding covers 0..<2 "TK", which is not marked

                """)
        try scratch.write("galley: 1\nanalyzers: [word_frequency]\n", to: "none.yaml")
        #expect(try galley("test", "none.yaml").errors.contains("has no examples"))
    }

    @Test func replacementsAreApplied() throws {
        let fix = try galley("fix", "p.yaml", "--output", "fixed")
        #expect(fix.status == 0, "\(fix.errors)")
        #expect(
            try scratch.text("fixed/a.txt")
                == "The mayor, TK, sent the army. Naïve soldiers.\n")
    }

    @Test func catastrophicRegexesFailOnlyTheirDocument() throws {
        try scratch.write(String(repeating: "a", count: 10_000), to: "in/c.txt")
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            analyzers:
              - pattern: { checks: [{ id: slow, regex: '(a+)+(?<=b)' }] }
              - word_frequency

            """, to: "slow.yaml")
        let runs = try (1...2).map { _ in try galley("run", "slow.yaml", "--output", "out") }
        #expect(runs.allSatisfy { $0.status == 3 }, "\(runs[0].errors)")
        let failures = try scratch.lines("out/failures.jsonl")
        #expect(failures.count == 1)
        #expect(failures[0].contains("the check 'slow' was stopped"), "\(failures)")
        let records = try scratch.lines("out/records.jsonl")
        #expect(records.count == 3 && records[2].contains("word_frequency.words\":1"))
        #expect(runs[0].output == runs[1].output)
    }

    /// A pipeline in YAML can be a plug-in; other pipelines use its analyzers by their labels.
    @Test func aPipelineIsAPlugin() throws {
        try scratch.write("%\n1\tarmy\n%\narmy\t1\nsoldier*\t1\n", to: "tools/war.dic")
        try scratch.write(
            """
            galley: 1
            analyzers:
              - lexicon:
                  label: war
                  file: war.dic
                  examples: [{ text: "An army.", measures: { army: 1 } }]
              - pattern: { label: to_come, checks: [{ id: note, regex: '\\bTK\\b' }] }

            """, to: "tools/own.yaml")
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            plugins: [tools/own.yaml]
            analyzers: [war, to_come: { rules: { note: error } }, to_come: { label: again }]
            fail_on: [war.army > 100, to_come.note > 100]

            """, to: "use.yaml")
        let whole = try galley("run", "use.yaml", "--output", "out")
        #expect(whole.status == 0, "\(whole.errors)")
        for part in 1...2 {
            let state = try galley("run", "use.yaml", "--split", "\(part)/2", "--state", "s\(part)")
            #expect(state.status == 0, "\(state.errors)")
        }
        let merged = try galley("merge", "s1", "s2", "--output", "merged")
        #expect(merged.status == 0, "\(merged.errors)")
        for name in try scratch.names("out") {
            #expect(try scratch.read("out/\(name)") == scratch.read("merged/\(name)"), "\(name)")
        }
        #expect(try scratch.lines("out/records.jsonl")[0].contains("\"war.army\":2"))
        let list = try galley("list", "--plugin", "tools/own.yaml")
        #expect(list.output.contains("(from \(scratch.path)/tools/own.yaml)"), "\(list.output)")
        let test = try galley("test", "tools/own.yaml")
        #expect(test.output == "tools/own.yaml: fine (1 example)\n", "\(test.errors)")
    }

    /// A plug-in in YAML can give labels to the analyzers of a custom tool.
    @Test func aPluginCanUseTheAnalyzersOfTheTool() throws {
        try scratch.write(
            "galley: 1\nanalyzers: [long_lines: { label: wide, limit: 20 }]\n", to: "own.yaml")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nplugins: [own.yaml]\nanalyzers: [wide]\n",
            to: "use.yaml")
        let run = try Tool.sample.run("run", "use.yaml", "--format", "records", in: scratch)
        #expect(run.output.contains("\"wide.long_lines\":1"), "\(run.errors)")
    }

    @Test(arguments: [
        ("galley: 1\nanalyzers: [language]\n", "none of its analyzers has a label"),
        (
            "galley: 1\nanalyzers: [pattern: { label: a }]\n",
            "line 2, column 13: 'pattern': 'checks'"
        ),
        (
            "galley: 1\nanalyzers: [word_frequency: { label: language }]\n",
            "two analyzers are called 'language'"
        ),
        (
            "galley: 1\nanalyzers: [language: { label: a, repeats: all }]\n",
            "'a' sets rules or marks"
        ),
        ("galley: 1\nplugins: [b.py]\nanalyzers: [language]\n", "column 1: 'plugins'"),
    ])
    func filesThatAreNotPluginsAreRefused(_ text: String, _ words: String) throws {
        try scratch.write(text, to: "own.yaml")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nplugins: [own.yaml]\nanalyzers: [language]\n",
            to: "use.yaml")
        let check = try galley("check", "use.yaml")
        #expect(check.status == 2)
        #expect(check.errors.contains("use.yaml:3:11: error"), "\(check.errors)")
        #expect(check.errors.contains(words), "\(check.errors)")
    }

    /// The examples in `Plugins/NoCode/newsroom.yaml` are correct.
    @Test func theExamplesOfTheModelAreCorrect() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
        let path = root.appending(path: "../../Plugins/NoCode/newsroom.yaml").standardized.path
        let test = try galley("test", path)
        #expect(test.output == "\(path): fine (6 examples)\n", "\(test.errors)")
    }

    @Test func aNewAnalyzerInYAMLPassesItsTestAndRuns() throws {
        let new = try galley("new", "analyzer", "askers", "--kind", "yaml")
        #expect(new.status == 0, "\(new.errors)")
        #expect(new.errors.contains("galley test askers/askers.yaml"))
        let test = try galley("test", "askers/askers.yaml")
        #expect(test.output == "askers/askers.yaml: fine (2 examples)\n", "\(test.errors)")
        let run = try galley("run", "askers/askers.yaml", "--format", "records")
        #expect(run.output.contains("\"askers.question_count\":1"), "\(run.errors)")
    }

    @Test func faultsHaveAPositionInTheFile() throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            analyzers:
              - pattern: { checks: [{ id: a, regex: 'é[z-a]' }] }
              - formula: { values: { a: "1 + word_frequency.wrds", b: "1 + + 2" } }
              - formula: { label: b, values: { c: "(1 + 2" } }
              - word_frequency
              - pattern: { label: c, checks: [{ id: a, regx: 'b' }], examples: [{ txt: a }] }

            """, to: "bad.yaml")
        let check = try galley("check", "bad.yaml")
        #expect(check.status == 2)
        let places = check.errors.split(separator: "\n").filter { $0.hasPrefix("bad.yaml") }
        #expect(
            places == [
                "bad.yaml:4:46: error: 'checks': range out of order in character class [P063]",
                "bad.yaml:5:34: error: there is no measure 'word_frequency.wrds' [P082]",
                "bad.yaml:5:64: error: 'values': a value is missing here [P063]",
                "bad.yaml:6:46: error: 'values': a parenthesis is not closed here [P063]",
                "bad.yaml:8:44: error: 'checks': there is no key 'regx' [P060]",
                "bad.yaml:8:71: error: an example has no key 'txt' [P031]",
            ], "\(check.errors)")
    }
}
