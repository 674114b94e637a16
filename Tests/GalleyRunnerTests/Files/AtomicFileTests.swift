// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import GalleyRunner

struct AtomicFileTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func theFinalNameAppearsAtTheEnd() throws {
        try scratch.write("old", to: "f")
        var file = try AtomicFile(path: scratch.file("f"))
        try file.write(Array(repeating: 0x61, count: 100_000))
        #expect(try scratch.read("f") == Array("old".utf8))
        #expect(try scratch.names().count == 2)
        try file.commit()
        #expect(try scratch.read("f").count == 100_000)
        #expect(try scratch.names() == ["f"])
    }

    @Test func aFileWithoutCommitLeavesNothing() throws {
        func begin() throws {
            var file = try AtomicFile(path: scratch.file("f"))
            try file.write(Array(repeating: 0x61, count: 100_000))
        }
        try begin()
        #expect(try scratch.names() == [])
        try WholeFile.checkWritable(scratch.file("g"))
        #expect(try scratch.names() == [])
    }

    @Test func linksAreFollowed() throws {
        try scratch.write("old", to: "target")
        try scratch.link("link", to: "target")
        try AtomicFile.write([0x61], to: scratch.file("link"))
        #expect(try scratch.read("target") == [0x61])
        let kept = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("link"))
        #expect(kept == "target")
    }

    @Test func aDeviceIsNotReplaced() throws {
        try scratch.link("null", to: "/dev/null")
        try AtomicFile.write([0x61], to: scratch.file("null"))
        #expect(FileStatus(path: "/dev/null")?.isRegular == false)
        #expect(try scratch.names() == ["null"])
    }

    @Test(arguments: [0o600, 0o640, 0o755, 0o444, 0o666])
    func permissionsAreKept(_ mode: Int) throws {
        try scratch.write("old", to: "f")
        try scratch.setPermissions(mode, of: "f")
        try AtomicFile.write([0x61], to: scratch.file("f"))
        #expect(try scratch.permissions("f") == mode)
        var kept = try AtomicFile(path: scratch.file("f"), keepsOwner: true)
        try kept.write([0x62])
        try kept.commit()
        #expect(try scratch.permissions("f") == mode)
        #expect(try scratch.read("f") == [0x62])
    }

    @Test func aNameCanBeAsLongAsTheSystemAllows() throws {
        let name = String(repeating: "n", count: 255)
        try AtomicFile.write([0x61], to: scratch.file(name))
        #expect(try scratch.names() == [name])
    }

    @Test func aLinkToNothingIsRefused() throws {
        try scratch.link("link", to: "nothing")
        #expect(throws: FileError.self) { try AtomicFile.write([], to: scratch.file("link")) }
        #expect(try scratch.names() == ["link"])
    }

    @Test func onlyFilesOfKilledProcessesAreRemoved() throws {
        let living = try AtomicFile(path: scratch.file("f"))
        // No process has such a high id.
        let left = ".galley-2147483646-abc.partial"
        let others = [".galley-x-abc.partial", ".galley-2147483646-abc.txt", "a.partial"]
        for name in [left] + others { try scratch.write("x", to: name) }
        PartialFile.removeAbandoned(in: scratch.path)
        let names = try scratch.names()
        #expect(!names.contains(left))
        #expect(names.count == others.count + 1)
        try living.commit()
        #expect(try scratch.names() == (others + ["f"]).sorted())
    }

    @Test func unwritableFilesAreReportedAtOnce() throws {
        try scratch.folder("folder")
        #expect(throws: FileError("write", scratch.file("folder"), reason: "it is a folder")) {
            try WholeFile.checkWritable(scratch.file("folder"))
        }
        #expect(
            throws: FileError("write", scratch.file("no/f"), reason: "no such file or folder")
        ) { try WholeFile.checkWritable(scratch.file("no/f")) }
    }
}
