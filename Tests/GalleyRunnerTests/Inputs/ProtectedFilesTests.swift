// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct ProtectedFilesTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("x", to: "a.txt")
        try scratch.write("x", to: "p.yaml")
        try scratch.write("x", to: "free.txt")
        try scratch.link("link", to: "a.txt")
    }

    @Test func readFilesAreProtectedUnderEveryName() throws {
        let inputs = InputList.find([InputPattern("a.txt", from: scratch.path)], idFolder: "/")
        var files = ProtectedFiles()
        files.add(inputs)
        files.add(scratch.file("p.yaml"), as: "the pipeline")
        files.add(scratch.file("nothing"), as: "nothing")
        for name in ["a.txt", "link", "./a.txt"] {
            let path = scratch.file(name)
            #expect(throws: FileError("write", path, reason: "it is an input")) {
                try files.check(path)
            }
        }
        #expect(throws: FileError.self) { try files.check(scratch.file("p.yaml")) }
        try files.check(scratch.file("free.txt"))
        try files.check(scratch.file("nothing"))
    }

    @Test func aPipelineThatIsAnInputIsNotReplaced() throws {
        var files = ProtectedFiles()
        files.add(scratch.file("p.yaml"), as: "the pipeline")
        try files.checkReplaced(
            InputList.find([InputPattern("a.txt", from: scratch.path)], idFolder: "/"))
        #expect(throws: FileError.self) {
            try files.checkReplaced(
                InputList.find([InputPattern("*", from: scratch.path)], idFolder: "/"))
        }
    }
}
