// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct InputRootTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for name in ["a/b/1.txt", "a/b/2.txt", "a/c/3.txt", "d/4.txt"] {
            try scratch.write("text", to: name)
        }
    }

    @Test(arguments: [
        (["a/b"], "a/b/"), (["a/b/"], "a/b/"), (["a/b/1.txt"], "a/b/"), (["a/b", "a/c"], "a/"),
        (["a/**/*.txt"], "a/"), (["a/*/1.txt", "a/c/3.txt"], "a/"), (["a", "d"], ""), (["."], ""),
        (["-"], ""), (["-", "a/b"], "a/b/"), ([], ""), (["missing/x.txt"], "missing/"),
    ])
    func theRootContainsAllInputs(_ patterns: [String], _ root: String) {
        let list = InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) }, idFolder: scratch.path)
        #expect(list.root == root)
        for name in list.fileNames where name != "stdin" { #expect(name.hasPrefix(root)) }
    }

    @Test func theRootMayLieAboveThePipeline() {
        let list = InputList.find(
            [InputPattern("a", from: scratch.path)], idFolder: scratch.file("d"))
        #expect(list.root == "../a/")
        #expect(list.fileNames.allSatisfy { $0.hasPrefix("../a/") })
    }
}
