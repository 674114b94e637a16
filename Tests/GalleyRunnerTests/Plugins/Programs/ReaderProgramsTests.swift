// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyRunner

struct ReaderProgramsTests {
    private func run(
        _ script: String, limit: Int = .max, _ change: (inout ProgramCall) -> Void = { _ in }
    ) throws -> (output: String, end: ProgramEnd) {
        ProcessEnvironment.ignoreBrokenPipes()
        var call = ProgramCall(["sh", "-c", script])
        change(&call)
        var output: [UInt8] = []
        let end = try ReaderPrograms.run(call) { bytes in
            output += bytes
            return output.count <= limit
        }
        return (String(decoding: output, as: UTF8.self), end)
    }

    @Test func outputErrorsAndStatusAreReturned() throws {
        let (output, end) = try run("cat; pwd; echo $GALLEY_TEST_SECRET; echo bad >&2; exit 3") {
            $0.folder = "/usr"
        }
        #expect(output == "/usr\n\n")
        #expect(end == ProgramEnd(status: 3, errors: "bad\n"))
    }

    @Test func muchIsReadWithoutBlocking() throws {
        let (output, end) = try run(
            "i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo error >&2; i=$((i+1)); done")
        #expect(output.utf8.count == 220_000)
        #expect(end.status == 0)
        #expect(end.errors.utf8.count <= 2000)
    }

    @Test func aProgramThatWritesTooMuchIsEnded() throws {
        #expect(try run("while :; do echo 0123456789; done", limit: 1000).end.status == nil)
    }

    @Test func limitsAreKept() {
        #expect(throws: ProgramError.failed("the program 'sh' did not end within 0 s")) {
            try run("sleep 60") { $0.time = .milliseconds(200) }
        }
        #expect(throws: ProgramError.failed("the program 'sh' was ended by signal 9")) {
            try run("kill -9 $$")
        }
    }

    @Test func aMissingProgramIsNamed() {
        #expect(throws: ProgramError.missing(program: "no-such-program")) {
            try run("") { $0.words = ["no-such-program"] }
        }
    }

    @Test func aFileExistsForTheTimeOfACall() throws {
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let source = ByteSource(name: "x", bytes: bytes)
        let path = try ReaderPrograms.withFile(of: source, ending: "p/d.f") { path throws in
            #expect(path.utf8.reversed().starts(with: "/input.pdf".utf8.reversed()))
            let copy = try InputFile(path: path).bytes(0..<bytes.count)
            #expect(copy == bytes)
            #expect(FileStatus(path: FilePath.parent(of: path))?.isFolder == true)
            return path
        }
        #expect(FileStatus(path: path) == nil)
        #expect(FileStatus(path: FilePath.parent(of: path)) == nil)
    }
}
