// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyRunner

struct FilePathTests {
    @Test(arguments: [
        ("a/b/c", "a/b", "c"), ("a", ".", "a"), ("/a", "/", "a"), ("/", "/", "/"),
    ]) func aPathHasAParentAndAName(_ path: String, _ parent: String, _ name: String) {
        #expect(FilePath.parent(of: path) == parent)
        #expect(FilePath.name(of: path) == name)
    }

    @Test(arguments: [
        ("b", "/a", "/a/b"), ("../b", "/a/c", "/a/b"), ("/x//y/.", "/a", "/x/y"),
        ("../../../b", "/a", "/b"), ("", "/a", "/a"),
    ]) func pathsBecomeAbsolute(_ path: String, _ folder: String, _ expected: String) {
        #expect(FilePath.absolute(path, from: folder) == expected)
    }

    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a/b", "/a/c/d", "../../b"), ("/a", "/a", "."), ("/a", "/", "a"),
        ("/e\u{301}/x", "/\u{E9}", "../e\u{301}/x"),
    ]) func pathsBecomeRelative(_ path: String, _ folder: String, _ expected: String) {
        #expect(FilePath.relative(path, to: folder) == expected)
    }
}
