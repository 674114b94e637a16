// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
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

    /// Names that are hard for `String`: it would combine some with the slash before them, and
    /// treat some as equal.
    private static let names = [
        "a", ".", "..", ".hidden", "\u{301}evil.txt", "\u{200D}", "\u{E31}x", "\u{93E}.txt",
        "\u{FE0F}", "\u{20DD}", "e\u{301}", "\u{E9}", "\u{600}.txt", "\r\n", "\u{1F1E9}", "x.",
    ]

    /// A slash separates names as a byte, whatever bytes follow it.
    @Test(arguments: 0..<300) func slashesAreBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Self.names.randomElement(using: &random) ?? ""
        }
        let (path, last) = (parts.joined(separator: "/"), parts[parts.count - 1])
        let folder = parts.dropLast().joined(separator: "/")
        #expect(FilePath.name(of: path).utf8.elementsEqual(last.utf8))
        #expect(FilePath.parent(of: path).utf8.elementsEqual((parts.count > 1 ? folder : ".").utf8))
        #expect(FilePath.join("/x", path).utf8.elementsEqual("/x/\(path)".utf8))
        #expect(FilePath.isAbsolute("/\(path)"))
        var kept: [String] = []
        for part in parts where part != "." {
            if part == ".." { _ = kept.popLast() } else { kept.append(part) }
        }
        let absolute = FilePath.absolute(path, from: "/")
        #expect(absolute.utf8.elementsEqual(("/" + kept.joined(separator: "/")).utf8))
        let below = FilePath.absolute(path, from: "/q")
        if FilePath.isInside(below, "/q") {
            let relative = FilePath.relative(below, to: "/q")
            #expect(FilePath.absolute(relative, from: "/q").utf8.elementsEqual(below.utf8))
            #expect(
                !relative.utf8.starts(with: "..".utf8)
                    || kept.first?.utf8.starts(with: "..".utf8) == true)
        }
    }

    @Test(arguments: [
        ("a.TXT", "txt"), ("d.x/a", ""), (".txt", ""), ("a.", ""), ("a.tar.GZ", "gz"),
        ("\u{600}.md", "md"), ("a.É", "É"),
    ]) func theExtensionFollowsTheLastDot(_ path: String, _ ending: String) {
        #expect(FilePath.fileExtension(of: path).utf8.elementsEqual(ending.utf8))
    }
}
