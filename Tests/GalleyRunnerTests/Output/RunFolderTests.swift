// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct RunFolderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func aFolderWithForeignFilesIsRefused() throws {
        try scratch.write("mine", to: "own/records.jsonl")
        #expect(throws: RunError.self) { try RunFolder(scratch.file("own"), names: []) }
        try scratch.write("mine", to: "other/report.html")
        #expect(throws: RunError.self) {
            try RunFolder(scratch.file("other"), names: ["report.html"])
        }
        _ = try RunFolder(scratch.file("other"), names: ["report.json"])
        #expect(try scratch.text("own/records.jsonl") == "mine")
    }

    @Test func aFolderOfAnUnfinishedRunIsReused() throws {
        for state in [
            "{\"x\":1,\"galley_state\":3}", String(decoding: RunFolder.unfinished, as: UTF8.self),
        ] {
            try scratch.write(state, to: "out/state.part")
            try scratch.write("old", to: "out/records.jsonl")
            let folder = try RunFolder(scratch.file("out"), names: [])
            #expect(folder.destination(replacing: ["r"]).leftovers == [scratch.file("out/r")])
        }
    }

    @Test func anUnfinishedStateIsRefused() throws {
        try scratch.write(RunFolder.unfinished, to: "state.part")
        var reader = StateReader(path: scratch.file("state.part"))
        let error = #expect(throws: RunError.self) { _ = try reader.read() }
        #expect(error?.description.contains("did not finish") == true)
    }

    @Test func filesOfAKilledRunAreRemoved() throws {
        try scratch.write("x", to: "out/.galley-2147483646-1.partial")
        try scratch.write("x", to: "out/tables/.galley-2147483646-2.partial")
        _ = try RunFolder(scratch.file("out"), names: ["tables/index.csv"])
        #expect(try scratch.names("out") == ["tables"])
        #expect(try scratch.names("out/tables") == [])
    }
}
