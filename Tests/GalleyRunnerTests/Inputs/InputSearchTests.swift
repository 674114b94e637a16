// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct InputSearchTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for name in ["b.txt", "a/x.txt", "a/y.md", "a/z.rs", "a/f.jsonl", ".h/x.txt", "é.txt"] {
            try scratch.write("text", to: name)
        }
    }

    private func names(
        _ patterns: [String], exclude: [String] = [], ignoring: [String] = [], ids: String = ""
    ) -> [String] {
        list(patterns, exclude: exclude, ignoring: ignoring, ids: ids).items.map(\.name)
    }

    private func list(
        _ patterns: [String], exclude: [String] = [], ignoring: [String] = [], ids: String = ""
    ) -> InputList {
        InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) },
            exclude: exclude.map { InputPattern($0, from: scratch.path) },
            ignoring: ignoring.map(scratch.file), idFolder: scratch.path + ids)
    }

    @Test func aFolderMatchesItsTextFiles() {
        #expect(names(["."]) == ["a/f.jsonl", "a/x.txt", "a/y.md", "b.txt", "é.txt"])
        #expect(names(["a/"]) == ["a/f.jsonl", "a/x.txt", "a/y.md"])
    }

    @Test func orderAndRepetitionDoNotMatter() {
        #expect(names(["b.txt", "a", "*.txt", "./a/../b.txt"]) == names(["*.txt", "a"]))
        #expect(list(["b.txt", "b.txt", "b*"]).unmatched.isEmpty)
    }

    @Test func hiddenNamesMustBeNamed() {
        #expect(names(["**/x.txt"]) == ["a/x.txt"])
        #expect(names([".h/*"]) == [".h/x.txt"])
    }

    @Test func idsAreRelativeToTheirFolder() {
        #expect(names(["b.txt", "a/x.txt"], ids: "/a") == ["../b.txt", "x.txt"])
    }

    @Test func aPatternWithoutAFileIsRemembered() throws {
        try scratch.folder("empty")
        let unmatched = list(["*.pdf", "none/*.txt", "none.txt", "empty", "b.txt/*"]).unmatched
        #expect(
            unmatched.map { $0.complaint } == [
                "no file matches", "no file matches", "no such file or folder",
                "no file of a known format in the folder", "no file matches",
            ])
    }

    @Test func aFileNameCanLookLikeAPattern() throws {
        try scratch.write("text", to: "c[1].txt")
        #expect(names(["c[1].txt"]) == ["c[1].txt"])
    }

    @Test func aFolderNameCanLookLikeAPattern() throws {
        try scratch.write("text", to: "[old] {a,b}/x.txt")
        let folder = scratch.file("[old] {a,b}")
        let list = InputList.find([InputPattern("*.txt", from: folder)], idFolder: folder)
        #expect(list.items.map(\.name) == ["x.txt"])
        #expect(names(["[old] {a,b}"]) == ["[old] {a,b}/x.txt"])
    }

    @Test func excludedFilesAreCounted() {
        let list = list(["."], exclude: ["a/*.txt", "**/f.*"])
        #expect(list.items.map(\.name) == ["a/y.md", "b.txt", "é.txt"])
        #expect(list.excluded == 2)
    }

    @Test func theFilesOfARunAreNotInputs() {
        let list = list(["."], ignoring: ["a/f.jsonl"])
        #expect(!list.items.map(\.name).contains("a/f.jsonl"))
        #expect(list.excluded == 0)
    }

    @Test func linksToFoldersAreNotFollowed() throws {
        try scratch.link("a/loop", to: scratch.path)
        try scratch.link("linked", to: "a")
        try scratch.link("l.txt", to: "b.txt")
        #expect(names(["**/*.txt"]) == ["a/x.txt", "b.txt", "l.txt", "é.txt"])
        #expect(names(["linked"]) == ["linked/f.jsonl", "linked/x.txt", "linked/y.md"])
    }

    @Test func anEmptyPathNamesNothing() {
        let list = list([""])
        #expect(list.items.isEmpty)
        #expect(list.unmatched.map { $0.complaint } == ["the path is empty"])
    }

    @Test func aFolderThatWasReadBeforeIsFound() {
        #expect(list([".", "a", "a/x.txt"]).unmatched.isEmpty)
    }

    @Test func endingsCountInAnyCase() throws {
        try scratch.write("text", to: "e/UP.TXT")
        try scratch.write("{}", to: "e/R.JSONL")
        try scratch.write("{}", to: "e/r.ndjson")
        let list = list(["e"])
        #expect(list.items.map(\.name) == ["e/R.JSONL", "e/UP.TXT", "e/r.ndjson"])
        #expect(list.items.map(\.reader) == ["jsonl", "text", "jsonl"])
    }

    @Test func ignoredFilesAreCounted() throws {
        for name in ["f/a.CSS", "f/b.png", "f/sub/c.png", "f/d", "f/.hidden.txt", "f/t.txt"] {
            try scratch.write("x", to: name)
        }
        try scratch.link("f/linked", to: scratch.file("a"))
        try scratch.pipe("f/p.txt")
        let list = list(["f"])
        #expect(list.items.map(\.name) == ["f/t.txt"])
        #expect(
            list.ignored.counts == [
                ".css": 1, ".png": 2, "without ending": 1, "hidden": 1, "linked folder": 1,
                "pipe or device": 1,
            ])
        #expect(
            list.ignored.names == [
                "f/.hidden.txt", "f/a.CSS", "f/b.png", "f/d", "f/linked", "f/p.txt",
                "f/sub/c.png",
            ])
        #expect(self.list(["f", "f"]).ignored == list.ignored)
        #expect(
            self.list(["f", "f/b.png"]).ignored.counts[".png"] == 1, "a named file is read")
        #expect(self.list(["f/b.png", "f"]).ignored.counts[".png"] == 1)
        #expect(self.list(["f"], exclude: ["**/*.png"]).ignored.counts[".png"] == nil)
        #expect(
            self.list(["f/**/*.txt"]).ignored.counts == ["linked folder": 1, "pipe or device": 1])
    }

    @Test func filesOfRunsAreNeitherReadNorCounted() throws {
        for name in ["state.part", "records.jsonl", "report.md", "tables/a.csv", "notes.txt"] {
            try scratch.write("x", to: "out/\(name)")
        }
        let leavings = RunFolder.Leavings(["report.md", "tables/index.csv"])
        let found = InputList.find(
            [InputPattern("out", from: scratch.path)], leavings: leavings, idFolder: scratch.path)
        #expect(found.items.map(\.name) == ["out/notes.txt"])
        #expect(found.ignored.isEmpty)
    }

    /// Each file whose name is not valid UTF-8 is a separate failure.
    @Test func namesThatAreNotUTF8FailByName() throws {
        try scratch.folder("u")
        try scratch.write("x", to: "u/g.txt")
        try scratch.write("x", to: "u/x\u{FFFD}.txt")
        let prefix = Array("u/x".utf8)
        for byte: UInt8 in [0xFE, 0xFF] {
            try scratch.write([0x61], toBytes: prefix + [byte] + Array(".txt".utf8))
        }
        try scratch.write(nil, toBytes: Array("u/d".utf8) + [0xFF])
        for name in ["one.txt", "two.md", "three.css"] {
            try scratch.write([0x61], toBytes: Array("u/d".utf8) + [0xFF] + Array("/\(name)".utf8))
        }
        let list = list(["u"])
        let failed = list.items.filter { $0.failure != nil }
        #expect(
            failed.map(\.name) == [
                "u/d\\xFF/one.txt", "u/d\\xFF/two.md", "u/x\\xFE.txt", "u/x\\xFF.txt",
            ])
        #expect(Set(failed.map { $0.failure?.reason }) == ["its name is not UTF-8"])
        #expect(list.items.count == 6)
        #expect(list.ignored.counts == [".css": 1])
        #expect(self.list(["u/**/*.txt"]).items.count == 5)
        #expect(self.list(["u"], exclude: ["u/d*"]).items.count == 4)
    }

    @Test func standardInputIsReadOnce() {
        #expect(names(["-", "-"]) == ["stdin"])
    }
}
