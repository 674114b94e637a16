// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct RunWarningTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A page.\n", to: "pages/a.txt")
    }

    private func pipeline(_ keys: String) throws -> Pipeline {
        try scratch.write(
            "galley: 1\ndocuments: { paths: [pages] }\nanalyzers: [word_frequency]\n\(keys)\n",
            to: "p.yaml")
        return try Pipeline(contentsOf: scratch.file("p.yaml"))
    }

    private func formats(_ keys: String, _ change: (inout RunOptions) -> Void) throws -> [String] {
        var options = RunOptions()
        options.shown = ShownReport()
        change(&options)
        return try pipeline(keys).warnings(of: options).map { warning in
            guard case .reportNotWritten(let format) = warning else { return "" }
            return format
        }
    }

    @Test func reportsNeedARunFolder() throws {
        #expect(try formats("reports: [html, terminal, csv]") { _ in } == ["html", "csv"])
        #expect(try formats("reports: [html, csv]") { _ in } == ["csv"])
        #expect(try formats("reports: [html, csv]\noutput: run") { _ in }.isEmpty)
        #expect(try formats("reports: [html, csv]") { $0.output = "run" }.isEmpty)
        #expect(
            try formats("reports: [html, csv]\noutput: run") { $0.writesOutput = false } == ["csv"])
        #expect(try formats("reports: [html, csv]") { $0.shown?.format = "json" }.isEmpty)
        #expect(try formats("reports: [html, csv]") { $0.shown = nil }.isEmpty)
        #expect(
            "\(RunWarning.reportNotWritten(format: "csv"))"
                == "the csv report is not written: there is no 'output'")
    }

    @Test func fixedFilesShouldNotBecomeInputs() throws {
        let pipeline = try pipeline("")
        let within = scratch.file("pages/fixed")
        #expect(
            pipeline.warnings(of: FixOptions(.folder(within))) == [.outputIsRead(folder: within)])
        #expect(pipeline.warnings(of: FixOptions(.folder(scratch.file("fixed")))).isEmpty)
        #expect(pipeline.warnings(of: FixOptions(.inPlace)).isEmpty)
    }

    @Test func theInputsAreListed() throws {
        try scratch.write("a,b\n", to: "pages/b.css")
        try scratch.write("Another page.\n", to: "pages/c.txt")
        let inputs = try pipeline("").inputs()
        #expect(inputs.files == ["pages/a.txt", "pages/c.txt"])
        #expect(inputs.ignored.counts == [".css": 1] && inputs.excluded == 0)
        #expect(try pipeline("").inputs([scratch.file("pages/c.txt")]).files.count == 1)
        #expect(throws: GalleyError.self) { try pipeline("").inputs([scratch.file("none.txt")]) }
    }

    @Test func tooManyFailuresOfAFixAreStated() throws {
        try scratch.write([0xFF, 0x41], to: "pages/broken.txt")
        let strict = try pipeline("").fix(FixOptions(.nowhere))
        #expect(strict.failures.count == 1)
        #expect(
            strict.failureReason
                == "1 of 2 documents failed and stay unchanged, but max_failures allows 0")
        #expect(try pipeline("max_failures: 1").fix(FixOptions(.nowhere)).failureReason == nil)
    }

    @Test(arguments: [(0, 3), (-1, 3), (1, -1), (1, Int.min)])
    func numbersOutOfRangeAreErrors(_ workers: Int, _ limit: Int) async throws {
        var options = RunOptions()
        options.workers = workers
        options.limit = limit
        let pipeline = try pipeline("")
        let documents = [TextDocument(id: "a", text: "A page.")]
        await #expect(throws: GalleyError.self) { try await pipeline.run(options) }
        await #expect(throws: GalleyError.self) { try await pipeline.run(over: documents, options) }
        let part = try RunPart(1, of: 1, state: scratch.file("1.part"))
        await #expect(throws: GalleyError.self) {
            try await pipeline.run(part, over: documents, options)
        }
    }
}
