// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// `--format sqlite`, with SQLite's library and without it.
struct DatabaseTests {
    private let scratch: TemporaryFolder
    private let isInstalled: Bool

    private static let head = Array("SQLite format 3\u{0}".utf8)

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A fine day. A fine day indeed.\n", to: "pages/a.txt")
        let id = "x\\u0000'); DROP TABLE terms;--"
        try scratch.write("{\"id\":\"\(id)\",\"text\":\"One text.\"}\n", to: "pages/b.jsonl")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [pages] }\nanalyzers: [caption_duplication, word_frequency]\n",
            to: "p.yaml")
        let probe = try Tool.galley.run(
            "run", "p.yaml", "-q", "--format", "sqlite", "-o", "probe", in: scratch)
        isInstalled = probe.status == 0
        if isInstalled { try scratch.remove("probe") }
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments, in: scratch)
    }

    @Test func withoutTheLibraryTheErrorSaysWhatToInstall() throws {
        guard !isInstalled else { return }
        let run = try galley("run", "p.yaml", "--format", "sqlite", "-o", "run.sqlite")
        #expect(run.status == 2)
        #expect(run.errors.contains("install libsqlite3-0"))
        #expect(try scratch.names() == ["p.yaml", "pages"])
    }

    @Test func aRunIsWrittenAsADatabase() throws {
        guard isInstalled else { return }
        let run = try galley(
            "run", "p.yaml", "-q", "--format", "sqlite", "-o", "run.sqlite", "--jobs", "1")
        #expect(run.status == 0, "\(run.errors)")
        let bytes = try scratch.read("run.sqlite")
        #expect(bytes.starts(with: Self.head))
        _ = try galley(
            "run", "p.yaml", "-q", "--format", "sqlite", "-o", "again.sqlite", "--jobs", "4")
        #expect(try scratch.read("again.sqlite") == bytes)
        _ = try galley("run", "p.yaml", "-q", "--output", "out")
        _ = try galley("report", "out", "--format", "sqlite", "-o", "drawn.sqlite")
        #expect(try scratch.read("drawn.sqlite") == bytes)
        #expect(try scratch.names().allSatisfy { !$0.hasSuffix(".partial") })
    }

    @Test func aRunFolderCanContainADatabase() throws {
        guard isInstalled else { return }
        try scratch.write(
            try scratch.text("p.yaml") + "output: out\nreports: [sqlite]\n", to: "q.yaml")
        #expect(try galley("run", "q.yaml", "-q").status == 0)
        #expect(try scratch.read("out/run.sqlite").starts(with: Self.head))
        try scratch.write(try scratch.text("p.yaml") + "output: out\n", to: "q.yaml")
        #expect(try galley("run", "q.yaml", "-q").status == 0)
        #expect(try !scratch.names("out").contains("run.sqlite"))
    }

    @Test func aDatabaseNeedsAFile() throws {
        guard isInstalled else { return }
        for arguments in [
            ["run", "p.yaml", "--format", "sqlite"],
            ["run", "p.yaml", "--format", "sqlite", "-o", "/dev/null"],
        ] {
            let run = try Tool.galley.run(arguments, in: scratch)
            #expect(run.status == 2, "\(run.errors)")
            #expect(run.errors.contains("a database"))
            #expect(run.output == "")
        }
    }
}
