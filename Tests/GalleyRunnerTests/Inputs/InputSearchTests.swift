// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct InputSearchTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
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

    @Test func aFolderStandsForItsTexts() {
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

    @Test func idsAreWrittenFromTheirFolder() {
        #expect(names(["b.txt", "a/x.txt"], ids: "/a") == ["../b.txt", "x.txt"])
    }

    @Test func aPatternWithoutAFileIsRemembered() throws {
        try scratch.folder("empty")
        let unmatched = list(["*.pdf", "none/*.txt", "none.txt", "empty", "b.txt/*"]).unmatched
        #expect(
            unmatched.map(\.complaint) == [
                "no file matches", "no file matches", "no such file or folder",
                "no .txt, .md or .jsonl file in the folder", "no file matches",
            ])
    }

    @Test func aFileMayBeNamedLikeAPattern() throws {
        try scratch.write("text", to: "c[1].txt")
        #expect(names(["c[1].txt"]) == ["c[1].txt"])
    }

    @Test func aFolderMayBeNamedLikeAPattern() throws {
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

    @Test func aRunsOwnFilesAreNoInput() {
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

    @Test func standardInputIsReadOnce() {
        #expect(names(["-", "-"]) == ["stdin"])
    }
}
