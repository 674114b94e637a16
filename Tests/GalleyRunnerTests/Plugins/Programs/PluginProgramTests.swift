// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import TestSupport
import Testing

@testable import GalleyRunner

/// A path that is not an ordinary file is neither started nor loaded, and opening it never blocks.
struct PluginProgramTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for name in ["pipe", "pipe.so", "pipe.dylib"] {
            unsafe #expect(mkfifo(scratch.file(name), 0o700) == 0)
            try scratch.link("link-to-\(name)", to: name)
        }
        for name in ["device", "device.so"] { try scratch.link(name, to: "/dev/null") }
        for name in ["folder", "folder.so"] { try scratch.folder(name) }
    }

    private func refusal(_ name: String) -> PluginError? {
        let path = scratch.file(name)
        return #expect(throws: PluginError.self) {
            if PluginLibrary.isNamed(by: path) {
                _ = try PluginLibrary(path: path)
            } else {
                _ = try PluginProgram(PluginCommand(path: path))
            }
        }
    }

    @Test(arguments: ["pipe", "link-to-pipe"]) func pipesAreNotStarted(name: String) {
        #expect(refusal(name) == .start(reason: "it is a pipe"))
    }

    @Test(arguments: ["pipe.so", "link-to-pipe.so", "pipe.dylib"])
    func pipesAreNotLoaded(name: String) {
        #expect(refusal(name) == .load(reason: "it is a pipe"))
    }

    @Test func devicesAreRefused() {
        #expect(refusal("device") == .start(reason: "it is a device, not a file"))
        #expect(refusal("device.so") == .load(reason: "it is a device, not a file"))
    }

    @Test func foldersAreRefused() {
        #expect(refusal("folder") == .start(reason: "it is a folder"))
        #expect(refusal("folder.so") == .load(reason: "it is a folder"))
    }

    @Test func theHashIsOfTheBytes() throws {
        try scratch.write("one", to: "a")
        try scratch.write("one", to: "b")
        try scratch.write("two", to: "c")
        let hashes = try ["a", "b", "c"].map { try WholeFile.sha256(of: scratch.file($0)) }
        #expect(hashes[0] == hashes[1] && hashes[0] != hashes[2])
        #expect(throws: FileError.self) { try WholeFile.sha256(of: scratch.file("nowhere")) }
    }

    @Test func librariesAreRecognizedByTheBytesOfTheirNames() {
        #expect(PluginLibrary.isNamed(by: "/a/b.so"))
        #expect(PluginLibrary.isNamed(by: "/a/b.dylib"))
        // The dot forms one character with the scalar before it.
        #expect(PluginLibrary.isNamed(by: "/a/\u{600}.so"))
        #expect(!PluginLibrary.isNamed(by: "/a/b.so\u{301}"))
        #expect(!PluginLibrary.isNamed(by: "/a/so"))
    }
}

struct PluginLimitsTests {
    @Test func pausesDoubleUpToALimit() {
        let limits = PluginLimits()
        #expect(
            (1...3).map(limits.pause) == [
                .milliseconds(50), .milliseconds(100), .milliseconds(200),
            ])
        #expect(limits.pause(before: 1000) == .seconds(2))
    }
}
