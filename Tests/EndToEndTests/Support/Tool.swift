// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import TestSupport

/// A built command line tool.
struct Tool {
    let name: String

    static let galley = Tool(name: "galley")
    /// `galley` with the analyzers of `Tests/SampleTool`.
    static let sample = Tool(name: "SampleTool")

    /// The exit status and the output of a process.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The path of the tool, which is in the same folder as the tests' binary.
    var path: String {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// Runs the tool to its end.
    func run(
        _ arguments: String..., in scratch: TemporaryFolder, folder: String = ".",
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, in: scratch, folder: folder, input: input, environment: environment)
    }

    /// Runs the tool to its end; its output goes to files, because a pipe could fill up.
    func run(
        _ arguments: [String], in scratch: TemporaryFolder, folder: String = ".",
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        try streams.write(input, to: "in")
        try streams.write("", to: "out")
        try streams.write("", to: "err")
        let process = process(arguments, in: scratch, folder: folder, environment: environment)
        process.standardInput = try handle(reading: streams.file("in"))
        process.standardOutput = try handle(writing: streams.file("out"))
        process.standardError = try handle(writing: streams.file("err"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: Self.status(of: process), output: try streams.text("out"),
            errors: try streams.text("err"))
    }

    /// A process that is not started yet.
    func process(
        _ arguments: [String], in scratch: TemporaryFolder, folder: String = ".",
        environment: [String: String] = [:]
    ) -> Process {
        // A shell that starts the tests in the background makes them ignore interruptions, and a
        // process that the tests start would inherit this.
        for number in [SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.file(folder))
        process.environment = environment
        return process
    }

    /// The exit status as a shell reports it: 128 plus the signal's number if a signal ended the
    /// process.
    static func status(of process: Process) -> Int32 {
        process.terminationReason == .exit
            ? process.terminationStatus : 128 + process.terminationStatus
    }

    private func handle(reading path: String) throws -> FileHandle {
        try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }

    private func handle(writing path: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}

/// A report or a record as JSON.
struct JSON {
    let value: JSONValue

    init(_ bytes: [UInt8]) throws { value = try JSONValue(parsing: bytes) }

    /// The value at a JSON Pointer.
    subscript(_ pointer: String) -> JSONValue? {
        (try? JSONPointer(pointer)).flatMap { $0.value(in: value) }
    }
}
