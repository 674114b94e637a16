// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import TestSupport
import Testing

/// The values of environment variables appear in no output of a run, whatever its format.
struct VariableTests {
    private static let secret = "s3cr3tzq9"
    private static let number = "987654"
    private static let formats = [
        "terminal", "html", "markdown", "json", "csv", "junit", "sarif", "github", "baseline",
        "records",
    ]

    /// The formats to test with one piece: a few, which differ from piece to piece so that all
    /// pieces together test all formats.
    private static func formats(for piece: String) -> [String] {
        let start = 2 * (pieces.firstIndex(of: piece) ?? 0) % formats.count
        return LawSeeds.sample(Array(formats[start...] + formats[..<start]), 2)
    }

    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        let text = "The word filler occurs in this long text, and the word good does too. TK"
        let lines = (1...3).map {
            "{\"id\": \"d\($0)\", \"text\": \"\(text)\", \"\(Self.secret)\": \"\(text)\", \"site\": \"a\"}\n"
        }
        try scratch.write(lines.joined() + "{\"id\": \"bad\"}\n", to: "in/a.jsonl")
        try scratch.write(text + "\n", to: "in/b.txt")
        try scratch.write("word\ntext\n", to: "\(Self.secret).txt")
        try scratch.write("good: 2\nbad: -2\n", to: "\(Self.secret).yaml")
        try scratch.writeProgram(Self.plugin, to: "\(Self.secret).py")
    }

    private static let plugin = TestPlugin.obedient
        .replacing(
            "\"type\": \"choice\", \"words\": [\"fine\", \"bad\"]", with: "\"type\": \"text\"")

    /// Lines of a pipeline that contain a variable.
    private static let pieces = [
        "documents: { paths: [\"${SECRET}/../in\"] }",
        "documents: { paths: [in], exclude: [\"${SECRET}/*.txt\", \"in/b.txt\"] }",
        "documents: { paths: [in/a.jsonl], text: \"/${SECRET}\" }",
        "documents: { paths: [in/a.jsonl], id: \"/${SECRET}/x\" }",
        "documents: { paths: [in/a.jsonl], date: \"/${SECRET}/x\" }", "group_by: \"/${SECRET}/x\"",
        "fail_on: [\"word_frequency.words > 0.${NUMBER}\", \"any word_frequency.words > 0.${NUMBER}\"]",
        "max_failures: 0.${NUMBER}%", "max_memory: 1${NUMBER}0000",
        "analyzers: [{ word_frequency: { stop_words: \"${SECRET}.txt\" } }]",
        "analyzers: [{ word_frequency: { stop_words: \"${FILE}\" } }]",
        "analyzers:\n  - word_frequency:\n      top: ${TOP}",
        "analyzers: [{ sentiment_lexicon: { lexicon: \"${LEXICON}\" } }, word_frequency]",
        "analyzers: [{ pattern: { checks: [{ id: c, regex: \"TK|${SECRET}\", severity: error }] } }, word_frequency]",
        "analyzers: [{ pattern: { checks: [{ id: c, words: [filler, \"${SECRET}\"] }] } }, word_frequency]",
        "plugins: [\"${SECRET}.py\"]\nanalyzers: [{ obedient: { mood: \"${SECRET}\" } }, word_frequency]",
        "output: \"out/${SECRET}/..\"",
    ]

    private static let environment = [
        "SECRET": secret, "NUMBER": number, "TOP": "9876", "FILE": "\(secret).txt",
        "LEXICON": "\(secret).yaml",
        "PATH": "/usr/bin:/bin",
    ]

    private func write(_ piece: String) throws {
        let keys = Set(piece.split(separator: "\n").map { $0.prefix { $0 != ":" } })
        let others = [
            "galley: 1", "documents: { paths: [in] }", "analyzers: [word_frequency, language]",
            "max_failures: 100%",
            "reports: [terminal, html, markdown, csv, sarif, github, junit, baseline]",
        ].filter { !keys.contains($0.prefix { $0 != ":" }) }
        try scratch.write((others + [piece]).joined(separator: "\n") + "\n", to: "p.yaml")
    }

    private func holdsValue(_ text: String) -> Bool {
        text.contains(Self.secret) || text.contains(Self.number)
    }

    private func checkFiles(_ names: [String]) throws {
        for name in names {
            let path = scratch.file(name)
            let below = FileManager.default.subpaths(atPath: path) ?? [""]
            for file in below.isEmpty ? [""] : below {
                let whole = file.isEmpty ? name : "\(name)/\(file)"
                guard let text = try? scratch.text(whole) else { continue }
                #expect(!holdsValue(text), "\(whole)")
            }
        }
    }

    @Test(.enabled(if: TestPlugin.canRun), arguments: pieces)
    func valuesOfTheEnvironmentAppearNowhereInARun(_ piece: String) throws {
        try write(piece)
        let run = { (arguments: [String], environment: [String: String]) in
            try Tool.galley.run(arguments, in: scratch, environment: environment)
        }
        let whole = try run(
            ["run", "p.yaml", "--allow-plugins", "--output", "o"], Self.environment)
        #expect([0, 1, 3].contains(whole.status), "\(whole.errors)")
        #expect(!holdsValue(whole.output + whole.errors), "\(whole.output)\(whole.errors)")
        try checkFiles(["o"])
        for format in Self.formats(for: piece) {
            let shown = try run(
                ["run", "p.yaml", "--allow-plugins", "--format", format, "-q"], Self.environment)
            #expect(!shown.output.contains(Self.secret), "\(format): \(shown.output)")
            #expect(!shown.errors.contains(Self.secret), "\(format): \(shown.errors)")
            let again = try run(["report", "o", "--format", format], [:])
            if again.status == 0 {
                #expect(!again.output.contains(Self.secret), "\(format)")
            } else {
                #expect(
                    again.status == 2 && again.errors.hasPrefix("error: the run used ${"),
                    "\(again.errors)")
                #expect(
                    again.errors.hasSuffix("set it to the same value again\n"), "\(again.errors)")
                #expect(
                    piece.contains("NUMBER") || piece.contains("TOP") || piece.contains("text:"),
                    "\(again.errors)")
            }
            let known = try run(["report", "o", "--format", format], Self.environment)
            #expect(known.status == 0, "\(known.errors)")
            if format == "json" { #expect(known.output == (try scratch.text("o/report.json"))) }
        }
        try checkParts(run)
    }

    private func checkParts(
        _ run: ([String], [String: String]) throws -> Tool.Outcome
    ) throws {
        for part in 1...2 {
            let outcome = try run(
                [
                    "run", "p.yaml", "--allow-plugins", "--split", "\(part)/2", "--state",
                    "s\(part)",
                ],
                Self.environment)
            #expect(outcome.status == 0 && !holdsValue(outcome.errors), "\(outcome.errors)")
        }
        try checkFiles(["s1", "s2", "s1.records", "s2.records", "s1.failures", "s2.failures"])
        let merged = try run(["merge", "s2", "s1", "--output", "m"], Self.environment)
        #expect(
            [0, 1, 3].contains(merged.status) && !holdsValue(merged.errors), "\(merged.errors)")
        try checkFiles(["m"])
        #expect(try scratch.read("m/report.json") == scratch.read("o/report.json"))
        #expect(try scratch.read("m/state.part") == scratch.read("o/state.part"))
        let diff = try run(["diff", "o", "m"], Self.environment)
        #expect(diff.status == 0 && !holdsValue(diff.output + diff.errors), "\(diff.errors)")
    }

    @Test func theOutputOfAMergeNeedsItsValue() throws {
        try write("output: \"out/${SECRET}\"")
        let part = try Tool.galley.run(
            "run", "p.yaml", "--split", "1/1", "--state", "s", in: scratch,
            environment: Self.environment)
        #expect(part.status == 0)
        for environment in [[:], ["SECRET": "other"]] {
            let merged = try Tool.galley.run("merge", "s", in: scratch, environment: environment)
            #expect(merged.status == 2)
            #expect(
                merged.errors == "error: 'output' contains ${SECRET}, which the run read from the "
                    + "environment: set the same value again, or give --output\n")
        }
        let named = try Tool.galley.run("merge", "s", "--output", "m", "-q", in: scratch)
        #expect(named.status == 0, "\(named.errors)")
        let known = try Tool.galley.run(
            "merge", "s", "-q", in: scratch, environment: Self.environment)
        #expect(known.status == 0, "\(known.errors)")
        #expect(
            try scratch.read("out/\(Self.secret)/report.json") == scratch.read("m/report.json"))
    }

    @Test func anotherValueMakesAnotherPipeline() throws {
        try write("analyzers: [{ pattern: { checks: [{ id: c, regex: \"${X:-TK}\" }] } }]")
        func run(_ folder: String, _ environment: [String: String]) throws -> Tool.Outcome {
            try Tool.galley.run(
                "run", "p.yaml", "-q", "--output", folder, in: scratch, environment: environment)
        }
        for (folder, environment) in [
            ("a", ["X": "one"]), ("b", ["X": "two"]), ("c", ["X": "one"]), ("d", [:]),
        ] {
            #expect(try run(folder, environment).status == 0)
        }
        #expect(try scratch.read("a/state.part") == scratch.read("c/state.part"))
        let hashes = try ["a", "b", "d"].map {
            try JSON(scratch.read("\($0)/report.json"))["/manifest/pipeline_sha256"]?.stringValue
        }
        #expect(Set(hashes).count == 3 && !hashes.contains(nil), "\(hashes)")
        let diff = try Tool.galley.run("diff", "a", "b", in: scratch)
        #expect(diff.output.contains("the value of ${X}"), "\(diff.output)")
        _ = try Tool.galley.run(
            "report", "a", "--format", "baseline", "-o", "base", in: scratch)
        let other = try Tool.galley.run("report", "b", "--baseline", "base", in: scratch)
        #expect(other.status == 2 && other.errors.contains("the value of ${X}"), "\(other.errors)")
        let same = try Tool.galley.run("report", "c", "--baseline", "base", in: scratch)
        #expect(same.status == 0, "\(same.errors)")
    }

    @Test func aPluginOfYAMLKeepsItsVariablesToo() throws {
        try scratch.write(
            """
            galley: 1
            analyzers:
              - pattern: { label: mine, checks: [{ id: c, regex: "TK|${SECRET}" }] }
              - word_frequency: { label: words, stop_words: "../${FILE}" }
            """, to: "plug/checks.yaml")
        try write("plugins: [plug/checks.yaml]\nanalyzers: [mine, words]")
        let run = { (arguments: [String], environment: [String: String]) in
            try Tool.galley.run(arguments, in: scratch, environment: environment)
        }
        let whole = try run(["run", "p.yaml", "--output", "o"], Self.environment)
        #expect(whole.status == 0 && !holdsValue(whole.output + whole.errors), "\(whole.errors)")
        try checkFiles(["o"])
        for environment in [[:], Self.environment] {
            let again = try run(["report", "o", "--format", "json"], environment)
            #expect(again.output == (try scratch.text("o/report.json")), "\(again.errors)")
        }
    }

    @Test func aLabelCannotComeFromTheEnvironment() throws {
        try write("analyzers: [{ word_frequency: { label: \"${SECRET}\" } }]")
        let outcome = try Tool.galley.run(
            "check", "p.yaml", in: scratch, environment: Self.environment)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                "a label must not contain variables, found '${SECRET}' [P027]"))
    }
}
