// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A plug-in and the processes that it started end with the tool, however the tool ends.
///
/// The plug-in keeps a named pipe open while it runs, and writes to the pipe if it is not ended.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginEndTests {
    private let scratch: TemporaryFolder
    private let pipe: Int32

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("Page x.\n", to: "pages/a.txt")
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins: [{ path: plug.py, time_limit: 60 }]
            analyzers: [hanging]
            max_failures: 100%

            """, to: "p.yaml")
        unsafe #expect(mkfifo(scratch.file("alive"), 0o600) == 0)
        pipe = unsafe open(scratch.file("alive"), O_RDONLY | O_NONBLOCK)
        try #require(pipe >= 0)
    }

    /// Writes a plug-in that hangs in the given way when it receives documents.
    private func plugin(_ way: String) throws {
        try scratch.writeProgram(
            Fixture.text("hanging.py").replacing("WAY", with: way), to: "plug.py")
    }

    /// Runs the tool until the plug-in hangs, signals only the tool, and waits until both end.
    private func end(_ arguments: [String], by signal: Int32) throws -> (
        status: Int32, said: String
    ) {
        let process = Tool.galley.process(arguments, in: scratch)
        process.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin"]
        try scratch.write("", to: "errors")
        process.standardError = try FileHandle(
            forWritingTo: URL(fileURLWithPath: scratch.file("errors")))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        unsafe try #require(poll(&request, 1, 120_000) == 1, "the program does not begin")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        // Without O_NONBLOCK the read ends when the last process that has the pipe open ends.
        _ = fcntl(pipe, F_SETFL, 0)
        let said = try FileHandle(fileDescriptor: pipe, closeOnDealloc: true).readToEnd() ?? Data()
        return (Tool.status(of: process), String(decoding: said, as: UTF8.self))
    }

    @Test(arguments: ["alone", "with a child", "its other files closed"])
    func aPluginEndsWhenTheToolIsKilled(
        _ way: String
    ) throws {
        try plugin(way)
        let (status, said) = try end(["run", "p.yaml", "--allow-plugins", "-q"], by: SIGKILL)
        #expect(status == 128 + SIGKILL)
        #expect(said == "begun\n")
    }

    @Test(arguments: [SIGINT, SIGTERM], ["alone", "with a child", "its output closed"])
    func anInterruptionEndsThePluginAtOnce(_ signal: Int32, _ way: String) throws {
        try plugin(way)
        let run = ["run", "p.yaml", "--allow-plugins", "-q", "--output", "out"]
        let (status, said) = try end(run, by: signal)
        #expect(status == 130)
        #expect(said == "begun\n")
        #expect(try !scratch.text("errors").contains("did not answer within"))
        if let failures = try? scratch.text("out/failures.jsonl") {
            #expect(!failures.contains("did not answer within"))
        }
    }
}
