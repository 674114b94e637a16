// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import GalleyRunner

struct AtomicFileTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func theNameComesLast() throws {
        try scratch.write("old", to: "f")
        var file = try AtomicFile(path: scratch.file("f"))
        try file.write(Array(repeating: 0x61, count: 100_000))
        #expect(try scratch.read("f") == Array("old".utf8))
        #expect(try scratch.names().count == 2)
        try file.commit()
        #expect(try scratch.read("f").count == 100_000)
        #expect(try scratch.names() == ["f"])
    }

    @Test func whatIsNotCommittedLeavesNothing() throws {
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

    @Test func whatCannotBeWrittenIsSaidAtOnce() throws {
        try scratch.folder("folder")
        #expect(throws: FileError("write", scratch.file("folder"), reason: "it is a folder")) {
            try WholeFile.checkWritable(scratch.file("folder"))
        }
        #expect(
            throws: FileError("write", scratch.file("no/f"), reason: "no such file or folder")
        ) { try WholeFile.checkWritable(scratch.file("no/f")) }
    }
}
