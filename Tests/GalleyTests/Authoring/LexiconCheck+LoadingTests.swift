// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct LexiconCheckLoadingTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func faultsHaveTheirLines() throws {
        try scratch.write("good\t2\nbad\tx\n", to: "l.tsv")
        let check = try LexiconCheck(contentsOf: scratch.file("l.tsv"))
        #expect(check.faults.map(\.line) == [2])
        #expect(check.faults.first?.description.hasPrefix("line 2: ") == true)
        #expect(check.warnings.isEmpty)
    }

    @Test func warningsLeaveTheLexiconUsable() throws {
        let check = try LexiconCheck(bytes: Array("good\t2\nGood\t1\n".utf8), name: "l.tsv")
        #expect(check.faults.isEmpty)
        #expect(check.warnings.map(\.line) == [2])
        #expect(check.entries == 2 && check.categories == 0)
    }

    @Test func brokenYAMLIsShownWithItsLine() {
        let error = #expect(throws: GalleyError.self) {
            try LexiconCheck(bytes: Array("joy: [\n".utf8), name: "l.yaml")
        }
        #expect(error?.description.contains("l.yaml:") == true)
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: GalleyError.self) {
            try LexiconCheck(contentsOf: "/nowhere/l.tsv")
        }
        #expect(error?.description.contains("/nowhere/l.tsv") == true)
    }
}
