// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

/// `galley fix` does no harm to documents, whatever the pipeline contains.
struct FixHarmTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func pipeline(_ checks: String, _ more: String = "") throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            analyzers: [{ pattern: { checks: [\(checks)] } }]
            \(more)
            """, to: "p.yaml")
    }

    private func fix(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(["fix", "p.yaml"] + arguments, in: scratch)
    }

    @Test(arguments: [
        ("\\bMr\\b", "Mr.", "Mr Smith", "Mr. Smith"),
        ("TK", "TK (to come)", "a TK", "a TK (to come)"),
        ("a", "aa", "aaaa", "aaaaaaaa"), ("(a)|b", "{1}{1}", "ab", "aa"), ("b$", "z", "ab", "az"),
    ]) func eachMatchIsReplacedOnce(
        _ regex: String, _ replacement: String, _ text: String, _ expected: String
    ) throws {
        try scratch.write(text, to: "in/a.txt")
        try pipeline("{ id: c, regex: '\(regex)', replacement: \"\(replacement)\" }")
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.text("out/a.txt") == expected)
    }

    /// A fix of synthetic texts replaces the same words as a plain search.
    @Test(arguments: 0..<8) func wordsAreReplacedAsBySearching(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func word(_ length: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: length, using: &random)).map { _ in
                    ["a", "b", "é", " "].randomElement(using: &random) ?? "a"
                }.joined())
        }
        let (wanted, replacement) = ("a" + word(0...1), word(0...4))
        let texts = (0..<100).map { _ in word(1...12) + "." }
        let lines = texts.map { Self.line($0) + "\n" }
        try scratch.write(lines.joined(), to: "in/r.jsonl")
        try pipeline("{ id: c, regex: '\(wanted)', replacement: '\(replacement)' }")
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let expected = texts.map { Self.line($0.replacing(wanted, with: replacement)) }
        #expect(try scratch.text("out/r.jsonl").split(separator: "\n").map(String.init) == expected)
    }

    private static func line(_ text: String) -> String {
        let record: JSONValue = ["text": .string(text)]
        return String(decoding: record.canonicalBytes, as: UTF8.self)
    }

    @Test func editsThatOverlapAreCountedAndNamed() throws {
        try scratch.write("one two", to: "in/a.txt")
        try pipeline(
            "{ id: all, regex: 'one two', replacement: '1 2' }, { id: end, regex: two, replacement: '2' }"
        )
        let outcome = try fix("--output", "out")
        #expect(try scratch.text("out/a.txt") == "1 2")
        #expect(outcome.errors.contains("their edits overlap others: 1 end, first in 'in/a.txt'"))
    }

    @Test func aFixedTextIsLimitedInSize() throws {
        try scratch.write(String(repeating: "a", count: 600), to: "in/a.txt")
        try scratch.write("{\"text\":\"b\"}\n", to: "in/b.jsonl")
        try pipeline("{ id: c, regex: a, replacement: '{match}{match}' }")
        try scratch.write(
            try scratch.text("p.yaml").replacing("[in]", with: "[in], max_document: 1 KiB"),
            to: "p.yaml")
        let outcome = try fix("--output", "out")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("in/a.txt: the fixed text would be larger than"))
        #expect(try scratch.names("out").contains("b.jsonl"))
    }

    @Test(arguments: [["--output", ""], ["--output", "in/a.txt"], ["--output", "in"]])
    func existingOutputsAreRefused(_ arguments: [String]) throws {
        try scratch.write("TK", to: "in/a.txt")
        try pipeline("{ id: c, regex: TK, replacement: x }")
        let within = try Tool.galley.run(
            ["fix", "../p.yaml", ".", "--output", ""], in: scratch, folder: "in")
        #expect(within.status == 2, "\(within.errors)")
        let outside = try fix(arguments[0], arguments[1])
        #expect(outside.status == 2, "\(outside.errors)")
        #expect(try scratch.text("in/a.txt") == "TK")
        #expect(try scratch.names() == ["in", "p.yaml"])
    }

    @Test func thePipelineIsNotFixed() throws {
        try pipeline("{ id: c, regex: galley, replacement: x }")
        let text = try scratch.text("p.yaml")
        let outcome = try fix("p.yaml", "--in-place")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("it is the pipeline"))
        #expect(try scratch.text("p.yaml") == text)
    }

    @Test func filesOfARunAreNotFixed() throws {
        try scratch.write("TK", to: "a.txt")
        try pipeline("{ id: c, regex: TK, replacement: x }", "output: build\nreports: [markdown]")
        try scratch.write(
            try scratch.text("p.yaml").replacing("[in]", with: "[\".\"]"), to: "p.yaml")
        #expect(try Tool.galley.run("run", "p.yaml", in: scratch).status == 0)
        let outcome = try fix("--output", "fixed")
        #expect(outcome.errors.contains("changed 1 of 1 document,"))
        #expect(
            outcome.errors.contains("warning: 'fixed' is in a folder that the pipeline reads"))
        #expect(try scratch.names("fixed") == ["a.txt"])
    }
}
