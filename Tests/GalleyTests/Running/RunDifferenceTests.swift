// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct RunDifferenceTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func run(_ text: String, _ folder: String?) async throws -> FinishedRun {
        var options = RunOptions()
        options.output = folder.map(scratch.file)
        return try await Pipeline.quickstart().run(
            over: [TextDocument(id: "a", text: text)], options)
    }

    @Test func everyFormatShowsBothRuns() async throws {
        let before = try await run("A fine day.", nil)
        let difference = try RunDifference(
            from: before, named: "monday", to: await run("A bad day.", nil), named: "tuesday")
        #expect(!difference.isEmpty)
        for format in RunDifference.Format.allCases {
            let text = String(decoding: difference.rendered(as: format), as: UTF8.self)
            #expect(text.contains("monday") && text.contains("tuesday"), "\(format)")
            try difference.write(as: format, to: scratch.file(format.rawValue))
            #expect(try scratch.text(format.rawValue) == text)
        }
        #expect(difference.rendered(as: .terminal) == Array(difference.text.utf8))
        #expect(difference.rendered(as: .markdown) == Array(difference.markdown.utf8))
        #expect(difference.rendered(as: .html) == difference.html)
        let color = TerminalStyle(width: 40, usesColor: true)
        let narrow = String(
            decoding: difference.rendered(as: .terminal, style: color), as: UTF8.self)
        #expect(narrow.contains("\u{1B}[") && !difference.text.contains("\u{1B}["))
    }

    @Test func theFilesOfARunFolderAreNotReplaced() async throws {
        let run = try await run("A fine day.", "run")
        let difference = try RunDifference(from: run, to: run)
        #expect(difference.isEmpty)
        for name in ["records.jsonl", "failures.jsonl", "state.part"] {
            let path = scratch.file("run/\(name)")
            let error = #expect(throws: GalleyError.self) {
                try difference.write(as: .terminal, to: path)
            }
            #expect(error?.description.contains("it is a file of the run") == true)
            for run in [run, try FinishedRun(folder: scratch.file("run"))] {
                #expect(throws: GalleyError.self) { try run.write(as: .records, to: path) }
            }
        }
        try run.write(as: .markdown, to: scratch.file("run/other.md"))
        #expect(try FinishedRun(folder: scratch.file("run")).report.accounts.read == 1)
    }
}
