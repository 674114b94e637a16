// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import GalleyRunner

struct InputFileTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/full", "/dev/tty"])
    func devicesAreRefused(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try scratch.link("link", to: path)
        for name in [path, scratch.file("link")] {
            #expect(throws: FileError.self) { _ = try InputFile(path: name) }
            #expect(throws: FileError.self) { _ = try WholeFile.read(name) }
            #expect(throws: FileError.self) { _ = try OpenFile(path: name) }
        }
    }

    @Test func foldersAndSocketsAreRefused() throws {
        try scratch.folder("d")
        let reason = "it is a folder"
        #expect(throws: FileError("read", scratch.file("d"), reason: reason)) {
            _ = try InputFile(path: scratch.file("d"))
        }
    }

    @Test func aPipeIsReadToItsEnd() throws {
        try scratch.pipe("p.txt")
        let path = scratch.file("p.txt")
        #expect(throws: FileError("read", path, reason: "it is a pipe")) {
            _ = try WholeFile.read(path)
        }
        let text = Array(String(repeating: "line\n", count: 100_000).utf8)
        let writer = Thread {
            FileHandle(forWritingAtPath: path)?.write(Data(text))
        }
        writer.start()
        #expect(try InputFile.contents(of: path) == text)
    }

    @Test func aFileThatChangesIsNoticed() throws {
        try scratch.write("one", to: "f")
        let file = try InputFile(path: scratch.file("f"))
        let atFirst = file.isUnchanged
        #expect(atFirst)
        try scratch.write("three", to: "g")
        try FileManager.default.removeItem(atPath: scratch.file("f"))
        let withoutName = file.isUnchanged
        #expect(!withoutName)
        let grown = try InputFile(path: scratch.file("g"))
        let handle = try #require(FileHandle(forWritingAtPath: scratch.file("g")))
        try handle.seekToEnd()
        handle.write(Data([0x61]))
        let afterGrowth = grown.isUnchanged
        #expect(!afterGrowth)
    }
}
