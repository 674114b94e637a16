// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// Only the documents that a plug-in cannot handle fail, and only for this plug-in.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginFailureTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.writeProgram(TestPlugin.obedient, to: "plug.py")
        for number in 10..<60 { try scratch.write("Page x\(number) is fine.\n", to: page(number)) }
    }

    private func page(_ number: Int) -> String { "pages/p\(number).txt" }

    private func pipeline(time: String = "60", restarts: Int = 5, failures: Int = 2) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins:
              - { path: plug.py, time_limit: \(time), max_memory: 1 GiB, max_restarts: \(restarts) }
            analyzers: [obedient, word_frequency]
            max_failures: \(failures)

            """, to: "p.yaml")
    }

    private func run(_ output: String, jobs: Int = 1) throws -> Tool.Outcome {
        try Tool.galley.run(
            "run", "p.yaml", "--allow-plugins", "--output", output, "--jobs", "\(jobs)", "-q",
            in: scratch)
    }

    private static let faults = [
        ("CRASH", "ended by signal 11 (segmentation fault)"),
        ("HUGE", "longer than 16777216 bytes"),
        ("GARBAGE", "is not valid JSON"),
        ("FOREIGN", "it answers for 'somebody-else', but 'pages/p30.txt' was expected"),
        ("EXIT", "ended with status 0 before it answered"),
        ("CLOSE", "closed its standard output"),
        ("GREEDY", "ended with status 1 before it answered"),
        ("UNDECLARED", "measure 'y' is not declared"),
        ("OUTSIDE", "the plug-in's span [5, 99999] is not within the text"),
    ]

    @Test(arguments: faults)
    func onlyTheDocumentFails(_ command: String, _ reason: String) throws {
        try pipeline()
        try expectOneFailure(command, reason)
    }

    @Test func aHangFailsTheDocumentAlone() throws {
        try pipeline(time: "2")
        try expectOneFailure("LOOP", "did not answer within 2 s")
    }

    private func expectOneFailure(_ command: String, _ reason: String) throws {
        try scratch.write("Please \(command) now.\n", to: page(30))
        let outcome = try run("out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let failures = try scratch.lines("out/failures.jsonl")
        #expect(failures.count == 1)
        let failure = String(failures.first ?? "")
        #expect(failure.contains("\"id\":\"pages/p30.txt\""), "\(failure)")
        #expect(failure.contains("\"analyzer\":\"obedient\""))
        #expect(failure.contains(reason.replacing("\"", with: "\\\"")), "\(failure)")
        try expectEverythingElse("out")
        let again = try run("again", jobs: 3)
        #expect(again.status == 0)
        for name in ["records.jsonl", "failures.jsonl", "report.json", "state.part"] {
            #expect(try scratch.read("out/\(name)") == scratch.read("again/\(name)"), "\(name)")
        }
    }

    /// Expects a record for every document, the plug-in's measure in all records but one, and
    /// balanced accounts.
    private func expectEverythingElse(_ output: String) throws {
        let records = try scratch.lines("\(output)/records.jsonl")
        #expect(records.count == 50)
        #expect(records.count { $0.contains("\"obedient.x\":1") } == 49)
        #expect(records.count { $0.contains("\"word_frequency.words\"") } == 50)
        let report = try JSON(try scratch.read("\(output)/report.json"))
        #expect(report["/accounts/analyzers/obedient/examined"]?.integerValue == 49)
        #expect(report["/accounts/analyzers/obedient/failed"]?.integerValue == 1)
        #expect(report["/accounts/analyzers/word_frequency/examined"]?.integerValue == 50)
    }

    @Test(arguments: ["FLOOD", "LATE"])
    func slowAndNoisyPluginsDoNoHarm(_ command: String) throws {
        try pipeline(failures: 0)
        try scratch.write("Please \(command) now.\n", to: page(30))
        let outcome = try run("out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.lines("out/records.jsonl").count { $0.contains("obedient.x") } == 50)
        #expect(outcome.errors.utf8.count < 10_000)
    }

    @Test func afterTheLastRestartOnlyThatAnalyzerFails() throws {
        try pipeline(restarts: 1, failures: 50)
        for number in 10..<60 { try scratch.write("x CRASH \(number)\n", to: page(number)) }
        let outcome = try run("out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let failures = try scratch.lines("out/failures.jsonl")
        #expect(failures.count == 50)
        #expect(failures.allSatisfy { $0.contains("segmentation fault") })
        #expect(failures.contains { $0.contains("is not restarted") })
        let report = try JSON(try scratch.read("out/report.json"))
        #expect(report["/accounts/analyzers/obedient/examined"]?.integerValue == 0)
        #expect(report["/accounts/analyzers/word_frequency/examined"]?.integerValue == 50)
        _ = try run("again", jobs: 3)
        #expect(try scratch.read("out/failures.jsonl") == scratch.read("again/failures.jsonl"))
    }

    /// Plug-ins that return an invalid declaration or none.
    @Test(arguments: [
        ("echo hello", "is not valid JSON"), ("exit 3", "status 3"),
        ("echo '{}'", "'galley' must be 1"),
        (
            "echo '{\"galley\":1,\"id\":\"a\",\"summary\":\"b\",\"measures\":[{\"name\":\"m\"}]}'",
            "'measures/0/summary' is not a text"
        ),
        ("kill -9 $$", "signal 9 (killed)"), ("sleep 100", "within 300 ms"),
    ])
    func aBadDeclarationIsAFaultOfThePipeline(_ script: String, _ reason: String) throws {
        let limit = script.hasPrefix("sleep") ? "0.3" : "60"
        try pipeline(time: limit)
        try scratch.writeProgram("#!/bin/sh\n\(script)\n", to: "plug.py")
        let outcome = try run("out")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("p.yaml:4:13: error: the plug-in 'plug.py' cannot be used"))
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(!outcome.errors.contains("there is no analyzer"))
    }
}
