// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct ExitStatusTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A fine day. A fine night.\n", to: "a.txt")
        try scratch.write([0xFF], to: "bad.txt")
    }

    private func pipeline(_ lines: String) throws {
        try scratch.write(
            "galley: 1\nanalyzers: [word_frequency]\ndocuments: { paths: [a.txt] }\n\(lines)\n",
            to: "p.yaml")
    }

    @Test func fineIs0() throws {
        try pipeline("fail_on: [word_frequency.words > 100]")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("fine"))
        #expect(outcome.errors == "")
    }

    @Test(arguments: ["word_frequency.words > 5", "any word_frequency.words > 5"])
    func aTrippedGateIs1(_ gate: String) throws {
        try pipeline("fail_on: [\(gate)]\noutput: out")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("gate tripped: \(gate)"))
        #expect(try scratch.names("out").contains("report.json"))
    }

    @Test(arguments: [
        ("documents.read > 3", 0), ("documents.read > 2", 1), ("documents.analyzed < 2", 1),
        ("documents.skipped > 0", 1), ("documents.failed > 0", 1), ("files.ignored > 1", 1),
    ])
    func gatesCompareTheNumbersOfDocuments(_ gate: String, _ status: Int32) throws {
        try scratch.write(" \n", to: "in/blank.txt")
        try scratch.write([0xFF], to: "in/broken.txt")
        try scratch.write("Some words.\n", to: "in/page.txt")
        for name in ["in/a.png", "in/b.png"] { try scratch.write("x", to: name) }
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nanalyzers: [word_frequency]\n"
                + "max_failures: 100%\nfail_on: ['\(gate)']\n", to: "p.yaml")
        let outcome = try Tool.galley.run("run", "p.yaml", "-q", in: scratch)
        #expect(outcome.status == status, "\(outcome.errors)")
    }

    @Test(arguments: [
        ["run"], ["run", "nowhere.yaml"], ["run", "p.yaml", "nowhere"], ["frobnicate"],
        ["run", "p.yaml", "--jobs", "0"], ["run", "p.yaml", "--split", "3/2", "--state", "s"],
        ["run", "p.yaml", "--split", "1/2"], ["run", "p.yaml", "--format", "xml"],
        ["run", "p.yaml", "--limit", "1", "--split", "1/2", "--state", "s"],
        ["run", "p.yaml", "--output", "o", "--split", "1/2", "--state", "s"],
        ["run", "p.yaml", "-o", "no/report"], ["run", "p.yaml", "--output", "a.txt/out"],
        ["run", "a.txt", "--limit", "-1"], ["describe", "nothing"], ["merge"], ["merge", "p.yaml"],
        ["explain", "p.yaml", "b.txt"], ["explain", "p.yaml", "a.txt", "--analyzer", "x"],
        ["explain", "p.yaml", "a.txt", "--layer", "x"], ["check", "nowhere.yaml"],
        ["init", "p.yaml"],
    ]) func aFaultOfTheCommandLineIs2(_ arguments: [String]) throws {
        try pipeline("")
        let outcome = try Tool.galley.run(arguments, in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors != "")
        #expect(outcome.output == "")
        #expect(try scratch.names() == ["a.txt", "bad.txt", "p.yaml"])
    }

    @Test func aFaultOfThePipelineIs2() throws {
        try pipeline("analyzer: []")
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("p.yaml:4:1"))
        #expect(outcome.output == "")
    }

    @Test func aGlobWithoutAFileIs2() throws {
        try scratch.write(
            "galley: 1\nanalyzers: [word_frequency]\ndocuments: { paths: [a.txt, '*.pdf'] }\n",
            to: "p.yaml")
        for command in ["run", "check"] {
            let outcome = try Tool.galley.run(command, "p.yaml", in: scratch)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("*.pdf"))
            #expect(outcome.errors.contains("p.yaml:3:"))
        }
    }

    @Test(arguments: [("0", 3), ("1", 0), ("49%", 3), ("50%", 0)])
    func moreFailuresThanAllowedIs3(_ budget: String, _ status: Int32) throws {
        try pipeline("max_failures: \(budget)")
        let outcome = try Tool.galley.run("run", "p.yaml", "a.txt", "bad.txt", in: scratch)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains("bad.txt:1:1"))
        #expect(outcome.errors.contains("1 of 2 documents failed") == (status == 3))
    }

    /// A run in which nothing was analyzed is not a success, whatever its gates are.
    @Test(arguments: ["none.txt", "binary.txt", "."])
    func aRunOfNothingIs3(_ path: String) throws {
        try scratch.write(" \n", to: "none.txt")
        try scratch.write([0, 1], to: "binary.txt")
        try scratch.write("x", to: "d/a.png")
        try scratch.write(" ", to: "d/a.txt")
        try pipeline("fail_on: [word_frequency.words > 100]\nmax_failures: 100%")
        let folder = path == "." ? "d" : path
        let outcome = try Tool.galley.run("run", "p.yaml", folder, "--output", "o", in: scratch)
        #expect(outcome.status == 3, "\(outcome.errors)")
        #expect(outcome.errors.contains("error: nothing was analyzed: 1 document"))
        #expect(outcome.errors.contains("1 file not read: 1 .png") == (path == "."))
        let part = try Tool.galley.run(
            "run", "p.yaml", folder, "--split", "1/1", "--state", "s", in: scratch)
        #expect(part.status == 0, "\(part.errors)")
        #expect(try Tool.galley.run("merge", "s", "--output", "m", in: scratch).status == 3)
        #expect(try scratch.read("m/report.json") == scratch.read("o/report.json"))
        let gates = try Tool.galley.run("report", "o", in: scratch)
        #expect(gates.output.contains("1 gate not checked: nothing was analyzed"))
        let junit = try Tool.galley.run("report", "o", "--format", "junit", in: scratch)
        #expect(junit.output.contains("name=\"something was analyzed\""))
        try pipeline("allow_empty: true\nmax_failures: 100%")
        #expect(try Tool.galley.run("run", "p.yaml", folder, in: scratch).status == 0)
    }

    @Test(arguments: [
        ["run", "p.yaml", "-o", ""], ["run", "p.yaml", "--output", ""], ["run", "p.yaml", ""],
        ["run", "p.yaml", "--split", "1/1", "--state", ""], ["run", "p.yaml", "--baseline", ""],
        ["run", "p.yaml", "-o", "a.txt", "--format", "json"], ["run", "p.yaml", "-o", "p.yaml"],
        ["run", "p.yaml", "--split", "1/1", "--state", "a.txt"], ["run", "p.yaml", "-o", "link"],
        ["run", "p.yaml", "-o", "stop.txt"], ["run", "p.yaml", "--output", "own"],
        ["merge", "part", "-o", "part"], ["merge", "part", "-o", "part.records"],
        ["report", "run", "-o", "run/records.jsonl"], ["report", "run", "-o", ""],
        ["diff", "run", "run", "-o", "run/state.part"],
    ]) func filesThatAreReadAreNotOverwritten(_ arguments: [String]) throws {
        try scratch.write(
            "galley: 1\nanalyzers: [{ word_frequency: { stop_words: stop.txt } }]\n"
                + "documents: { paths: [a.txt] }\n", to: "p.yaml")
        try scratch.write("the\n", to: "stop.txt")
        try scratch.write("mine", to: "own/report.json")
        try scratch.link("link", to: "a.txt")
        _ = try Tool.galley.run("run", "p.yaml", "--output", "run", in: scratch)
        _ = try Tool.galley.run("run", "p.yaml", "--split", "1/1", "--state", "part", in: scratch)
        let before = try Self.files(scratch)
        let outcome = try Tool.galley.run(arguments, in: scratch)
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.errors != "")
        #expect(try Self.files(scratch) == before)
    }

    /// A file's name can come from an environment variable, of which a run stores only the name.
    @Test func aFileNamedByAVariableIsNotWrittenOver() throws {
        try scratch.write(
            "galley: 1\nanalyzers: [{ word_frequency: { stop_words: \"${LIST}\" } }]\n"
                + "documents: { paths: [a.txt] }\n", to: "p.yaml")
        try scratch.write("the\n", to: "stop.lst")
        let outcome = try Tool.galley.run(
            "run", "p.yaml", "-o", "stop.lst", in: scratch, environment: ["LIST": "stop.lst"])
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(try scratch.text("stop.lst") == "the\n")
        let folder = try Tool.galley.run(
            "run", "p.yaml", ".", in: scratch, environment: ["LIST": "stop.lst"])
        #expect(!folder.output.contains("not read"), "\(folder.output)")
    }

    private static func files(_ scratch: TemporaryFolder) throws -> [String: [UInt8]] {
        let names =
            try scratch.names().filter { !["run", "own"].contains($0) }
            + scratch.names("run").map { "run/\($0)" } + scratch.names("own").map { "own/\($0)" }
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try scratch.read($0)) })
    }

    @Test(arguments: [
        ["--help"], ["--version"], ["run", "--help"], ["list"], ["schema"],
        ["describe", "pattern"],
        ["check", "p.yaml"], ["fix", "p.yaml", "--dry-run"], ["explain", "p.yaml", "a.txt"],
        ["run", "p.yaml"], ["run", "p.yaml", "--format", "records"],
    ]) func aFullDiskIsAFaultOfEveryCommand(_ arguments: [String]) throws {
        guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
        try scratch.write(
            "galley: 1\nanalyzers: [{ pattern: { checks: [{ id: c, regex: fine, replacement: x }] } }]\n"
                + "documents: { paths: [a.txt] }\n", to: "p.yaml")
        let process = Tool.galley.process(arguments, in: scratch)
        let errors = Pipe()
        process.standardOutput = full
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(Tool.status(of: process) == 2)
        #expect(!errors.fileHandleForReading.availableData.isEmpty)
    }

    /// Runs a command and closes its standard output after one byte has been read.
    private func runUntilTheReaderGoes(
        _ arguments: [String]
    ) throws -> (status: Int32, errors: Data) {
        let lines = (0..<20_000).map { "{\"text\":\"line \($0)\"}\n" }.joined()
        try scratch.write(lines, to: "big.jsonl")
        let process = Tool.galley.process(arguments, in: scratch)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try output.fileHandleForWriting.close()
        #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
        try output.fileHandleForReading.close()
        process.waitUntilExit()
        return (Tool.status(of: process), errors.fileHandleForReading.availableData)
    }

    /// If the reader of the records stops, the run still completes its folder and checks its gate.
    @Test func aReaderThatStopsDoesNotEndTheRun() throws {
        try pipeline("output: out\nfail_on: [word_frequency.words > 5]")
        let outcome = try runUntilTheReaderGoes(
            ["run", "p.yaml", "big.jsonl", "-q", "--format", "records"])
        #expect(outcome.status == 1)
        #expect(try scratch.lines("out/records.jsonl").count == 20_000)
        #expect(try scratch.names("out").contains("report.json"))
    }

    @Test func aReaderThatStopsIsNotAFault() throws {
        try pipeline("")
        let outcome = try runUntilTheReaderGoes(
            ["run", "p.yaml", "big.jsonl", "--format", "records"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
    }

    /// A run that waits for standard input or for a named pipe can be stopped.
    @Test(arguments: [SIGINT, SIGTERM], ["-", "p.txt"])
    func anInterruptionIs130(_ signal: Int32, _ path: String) throws {
        try scratch.pipe("p.txt")
        try pipeline("output: out")
        let process = Tool.galley.process(["run", "p.yaml", path], in: scratch)
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Once its two partly written files exist, the run is waiting for its input.
        while process.isRunning, (try? scratch.names("out"))?.count != 2 {}
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(Tool.status(of: process) == 130)
        #expect(try scratch.names("out") == [])
    }

    @Test(arguments: [
        ["run", "zero.yaml"], ["check", "zero.yaml"], ["check", "--lexicon", "zero.yaml"],
        ["merge", "/dev/zero"], ["merge", "pipe"], ["report", "/dev/zero"], ["check", "l.yaml"],
        ["run", "p.yaml", "--baseline", "/dev/zero"], ["test", "/dev/zero"],
        ["run", "p.yaml", "zero.jsonl"], ["check", "--lexicon", "pipe"],
    ]) func endlessFilesAreRefused(_ arguments: [String]) throws {
        try pipeline("")
        try scratch.link("zero.yaml", to: "/dev/zero")
        try scratch.link("zero.jsonl", to: "/dev/zero")
        try scratch.pipe("pipe")
        try scratch.write(
            "galley: 1\nanalyzers: [{ sentiment_lexicon: { lexicon: pipe } }]\n"
                + "documents: { paths: [a.txt] }\n", to: "l.yaml")
        let outcome = try Tool.galley.run(arguments, in: scratch)
        #expect([2, 3].contains(outcome.status))
        #expect(outcome.errors != "")
    }

    @Test func aReaderThatStopsLeavesACompleteRunFolder() throws {
        try pipeline("output: out\nfail_on: [word_frequency.words > 5]")
        let process = Tool.galley.process(["run", "p.yaml", "-q", "--format", "json"], in: scratch)
        let output = Pipe()
        try output.fileHandleForReading.close()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(Tool.status(of: process) == 1)
        #expect(try scratch.names("out").count == 4)
    }

    @Test func aFullDiskIsAFault() throws {
        guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
        try pipeline("")
        let process = Tool.galley.process(["run", "p.yaml"], in: scratch)
        let errors = Pipe()
        process.standardOutput = full
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(Tool.status(of: process) == 2)
        let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        #expect(said.contains("cannot write 'standard output': no space left"))
    }
}
