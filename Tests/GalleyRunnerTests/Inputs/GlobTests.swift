// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyRunner

struct GlobTests {
    @Test(arguments: [
        ("*.txt", "a.txt", true), ("*.txt", "a/b.txt", false), ("*.txt", ".a.txt", false),
        (".*.txt", ".a.txt", true), ("**/*.txt", "a.txt", true), ("**/*.txt", "a/b/c.txt", true),
        ("**/*.txt", "a/.b/c.txt", false), ("**/.b/*.txt", "a/.b/c.txt", true),
        ("a/**", "a/b/c", true), ("a/**", "b", false), ("**/x/**/y", "a/x/b/x/c/y", true),
        ("**/x/**/y", "a/x/b", false), ("?.txt", "é.txt", true), ("??.txt", "é.txt", false),
        ("[a-c].txt", "b.txt", true), ("[!a-c].txt", "b.txt", false), ("[]].txt", "].txt", true),
        ("[a.txt", "[a.txt", true), ("*.{txt,md}", "a.md", true), ("*.{txt,md}", "a.rs", false),
        ("{a,b/c}.txt", "b/c.txt", true), ("{a", "{a", true), ("a*b*c", "a1b2b3c", true),
        ("a*b*c", "a1b2b3", false), ("", "", true), ("./a/../b", "b", true),
    ]) func aPatternMatches(_ pattern: String, _ path: String, _ expected: Bool) {
        #expect(Glob(pattern).matches(path) == expected)
    }

    @Test func aFolderNameIsLiteral() {
        let glob = Glob("*.txt", from: "/data/[old] {x,y}/?")
        #expect(glob.matches("/data/[old] {x,y}/?/a.txt"))
        #expect(!glob.matches("/data/o x/a/a.txt"))
        #expect(glob.fixedFolder == "/data/[old] {x,y}/?")
    }

    @Test(arguments: [
        ("a/b*.txt", "/d/a"), ("../x/*.txt", "/x"), ("{a,b}/*.txt", "/d"), ("/y/*", "/y"),
        ("a/b.txt", "/d/a"), ("{p/a,p/b}/*", "/d/p"), ("**/a", "/d"),
    ]) func theSearchBeginsWhereThePatternDoes(_ pattern: String, _ folder: String) {
        #expect(Glob(pattern, from: "/d").fixedFolder == folder)
    }

    @Test func foldersThatCannotMatchAreNotSearched() {
        let glob = Glob("a/*/c/**/*.txt")
        #expect(glob.mayMatch(below: SystemPath("a")))
        #expect(glob.mayMatch(below: SystemPath("a/x/c/y/z")))
        #expect(!glob.mayMatch(below: SystemPath("b")))
        #expect(!glob.mayMatch(below: SystemPath("a/x/d")))
        #expect(!glob.mayMatch(below: SystemPath("a/x/c/.git")))
        #expect(Glob("**/.git/x").mayMatch(below: SystemPath("a/.git")))
    }

    /// Compares the matcher with a plain implementation that tries all possibilities.
    @Test func backtrackingToTheLastStarsMissesNothing() {
        var generator = SeededGenerator(seed: 7)
        let signs = ["**", "a", ".b", "*", "c"]
        var matches = 0
        for _ in 0..<20_000 {
            let pattern = pick(signs, 0...5, &generator)
            let path = pick(["a", ".b", "c", "d"], 0...5, &generator)
            let found = Glob(pattern.joined(separator: "/")).matches(path.joined(separator: "/"))
            #expect(found == isMatch(pattern[...], path[...]), "\(pattern) \(path)")
            matches += found ? 1 : 0
        }
        #expect(matches > 500)
    }

    private func pick(
        _ list: [String], _ count: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) -> [String] {
        (0..<Int.random(in: count, using: &generator)).map { _ in
            list[Int.random(in: list.indices, using: &generator)]
        }
    }

    private func isMatch(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
        guard let sign = pattern.first else { return path.isEmpty }
        if sign == "**" {
            return isMatch(pattern.dropFirst(), path)
                || path.first.map { !$0.hasPrefix(".") && isMatch(pattern, path.dropFirst()) }
                    ?? false
        }
        guard let name = path.first else { return false }
        let fits = sign == "*" ? !name.hasPrefix(".") : sign == name
        return fits && isMatch(pattern.dropFirst(), path.dropFirst())
    }

    @Test func manyBracesAndStarsAreFast() {
        let braces = String(repeating: "{a,b}", count: 10_000)
        #expect(!Glob(braces).matches("a"))
        let stars = String(repeating: "**/a/", count: 40) + "x"
        let path = Array(repeating: "a", count: 60).joined(separator: "/")
        #expect(!Glob(stars).matches(path))
        let signs = String(repeating: "*a", count: 500)
        #expect(!Glob(signs).matches(String(repeating: "a", count: 400)))
    }
}
