// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct DatabaseFileTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func write(_ name: String, commits: Bool = true) throws {
        let database = try DatabaseFile.begin(path: scratch.file(name))
        try database.execute("CREATE TABLE t (a TEXT, b, c, d)")
        let statement = try database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
        for text in ["", "a\u{0}b", "'); DROP TABLE t; --", "é\u{202E}"] {
            try database.run(statement, [.text(text), .integer(.max), .number(-0.5), .null])
        }
        if commits { try database.commit() }
    }

    @Test(.enabled(if: !DatabaseFile.isAvailable)) func withoutSQLiteNothingIsWritten() throws {
        #expect(throws: FileError.self) { try write("d") }
        #expect(try scratch.names() == [])
    }

    @Test(.enabled(if: DatabaseFile.isAvailable)) func theSameRowsGiveTheSameBytes() throws {
        try write("one")
        try write("two")
        let bytes = try scratch.read("one")
        #expect(bytes.starts(with: Array("SQLite format 3\u{0}".utf8)))
        #expect(try scratch.read("two") == bytes)
        #expect(try scratch.names() == ["one", "two"])
    }

    @Test(.enabled(if: DatabaseFile.isAvailable)) func aFileWithoutCommitLeavesNothing() throws {
        try scratch.write("old", to: "d")
        try write("d", commits: false)
        #expect(try scratch.read("d") == Array("old".utf8))
        #expect(try scratch.names() == ["d"])
    }

    @Test(.enabled(if: DatabaseFile.isAvailable)) func faultsAreDescribedInWords() throws {
        let database = try DatabaseFile.begin(path: scratch.file("d"))
        do throws(FileError) {
            try database.execute("CREATE TABEL t")
            Issue.record("the fault of the statement was not noticed")
        } catch {
            #expect(error.description.contains("syntax error"))
        }
        #expect(throws: FileError.self) { _ = try DatabaseFile.begin(path: "/dev/null") }
        #expect(throws: FileError.self) { _ = try DatabaseFile.begin(path: scratch.file("no/d")) }
    }
}
