// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import TestSupport
import Testing

@testable import GalleyRunner

/// What is no ordinary file is neither started nor loaded, nor waited for.
struct PluginCodeTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        for name in ["pipe", "pipe.so", "pipe.dylib"] {
            #expect(mkfifo(scratch.file(name), 0o700) == 0)
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
                _ = try PluginProgram(path: path)
            }
        }
    }

    @Test(arguments: ["pipe", "link-to-pipe", "device"]) func programs(name: String) {
        #expect(refusal(name) == .start(reason: "it is not an ordinary file"))
    }

    @Test(arguments: ["pipe.so", "link-to-pipe.so", "pipe.dylib", "device.so"])
    func libraries(name: String) {
        #expect(refusal(name) == .load(reason: "it is not an ordinary file"))
    }

    @Test func folders() {
        #expect(refusal("folder") == .start(reason: "it is a folder"))
        #expect(refusal("folder.so") == .load(reason: "it is a folder"))
    }

    @Test func theFileIsKnownByItsBytes() throws {
        try scratch.write("one", to: "a")
        try scratch.write("one", to: "b")
        try scratch.write("two", to: "c")
        let hashes = try ["a", "b", "c"].map { try PluginCode.hash(of: scratch.file($0)) }
        #expect(hashes[0] == hashes[1] && hashes[0] != hashes[2])
        #expect(throws: FileError.self) { try PluginCode.hash(of: scratch.file("nowhere")) }
    }

    @Test func librariesAreToldByTheBytesOfTheirNames() {
        #expect(PluginLibrary.isNamed(by: "/a/b.so"))
        #expect(PluginLibrary.isNamed(by: "/a/b.dylib"))
        // The dot is one character with what stands before it.
        #expect(PluginLibrary.isNamed(by: "/a/\u{600}.so"))
        #expect(!PluginLibrary.isNamed(by: "/a/b.so\u{301}"))
        #expect(!PluginLibrary.isNamed(by: "/a/so"))
    }
}
