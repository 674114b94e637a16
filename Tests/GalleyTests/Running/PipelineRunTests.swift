// SPDX-License-Identifier: Apache-2.0

import Galley
import Synchronization
import TestSupport
import Testing

/// Runs over documents in memory give what runs over files give.
struct PipelineRunTests {
    private let scratch: TemporaryFolder
    private static let count = 500
    private static let yaml = """
        galley: 1
        documents: { paths: [articles.jsonl] }
        analyzers: [caption_duplication, word_frequency, sentiment_lexicon]
        group_by: /source
        fail_on: [word_frequency.words < 10, any caption_duplication.copies > 1]
        max_failures: 5%
        """

    init() throws { scratch = try TemporaryFolder() }

    /// Articles, some blank and one with the id of another one.
    private static func articles(path: String = "articles.jsonl") -> [TextDocument] {
        (1...count).map { number in
            let caption = "The mayor opens bridge number \(number % 7) in the rain."
            let text =
                number % 50 == 0
                ? " \n"
                : "\(caption)\n\nA good day for town \(number).\n\n\(caption)\n\n\(caption)"
            let source = number % 3 == 0 ? "wire" : "web"
            return TextDocument(
                id: number == 299 ? "298" : "\(number)", text: text,
                metadata: ["id": .string("\(number)"), "source": .string(source)],
                origin: Origin(path: path, part: number, line: number))
        }
    }

    private func write() throws -> Pipeline {
        let lines = Self.articles().map { article -> String in
            let record: JSONValue = [
                "id": .string(article.id), "source": article.metadata["source"] ?? .null,
                "text": .string(article.text),
            ]
            return String(decoding: record.canonicalBytes, as: UTF8.self)
        }
        try scratch.write(lines.joined(separator: "\n") + "\n", to: "articles.jsonl")
        try scratch.write(Self.yaml, to: "p.yaml")
        return try Pipeline(contentsOf: scratch.file("p.yaml"))
    }

    /// The report without the folder of the inputs, which only a run over files has.
    private func report(_ run: FinishedRun) throws -> JSONValue {
        guard case .object(var report) = try JSONValue(parsing: run.rendered(as: .json)) else {
            return .null
        }
        report["inputs"] = nil
        return .object(report)
    }

    @Test(arguments: [1, 3]) func reportAndRecordsAreThoseOfARunOverFiles(
        _ workers: Int
    ) async throws {
        let pipeline = try write()
        var options = RunOptions()
        options.workers = workers
        let files = try await pipeline.run(options)
        let memory = try await pipeline.run(over: Self.articles(), options)
        #expect(try report(memory) == report(files))
        for format in [OutputFormat.records, .sarif] {
            let (first, second) = (try memory.rendered(as: format), try files.rendered(as: format))
            #expect(first == second, "\(format)")
        }
        #expect(memory.failures == files.failures)
        #expect(memory.report.accounts.failed == ["duplicate_id": 1])
        #expect(memory.report.accounts.skipped == ["empty": 10])
        #expect(memory.outcome.reason?.hasPrefix("gate tripped: any caption") == true)
        #expect(memory.gates.map(\.tripped) == [false, true])
    }

    @Test func resultsAreInTheOrderOfTheDocuments() async throws {
        let articles = Self.articles()
        var options = RunOptions()
        options.workers = 3
        let run = try write().start(over: articles, options)
        var ids: [String] = []
        var results: [DocumentResult] = []
        for try await result in run {
            ids.append(result.document.id)
            results.append(result)
        }
        #expect(ids == articles.map(\.id))
        #expect(results[0].record?["caption_duplication.copies"] == 2)
        #expect(results[49].skipped == .empty)
        #expect(results[298].failures.map(\.reason) == [.duplicateID])
        #expect(try await run.finish().report.accounts.read == Self.count)
    }

    @Test func documentsMayComeOneByOne() async throws {
        let articles = Self.articles()
        let pipeline = try write()
        let stream = AsyncStream<TextDocument> { continuation in
            for article in articles { continuation.yield(article) }
            continuation.finish()
        }
        let streamed = try await pipeline.run(over: stream)
        let whole = try await pipeline.run(over: articles)
        #expect(try streamed.rendered(as: .json) == whole.rendered(as: .json))
    }

    @Test func aLimitStopsTheRun() async throws {
        var options = RunOptions()
        options.limit = 7
        let run = try await write().run(over: Self.articles(), options)
        #expect(run.report.accounts.read == 7)
    }

    @Test func partsMergeIntoTheWhole() async throws {
        let pipeline = try write()
        let articles = Self.articles()
        let states = (1...3).map { scratch.file("\($0).part") }
        for (index, state) in states.enumerated() {
            let share = articles[(index * 200)..<min(index * 200 + 200, articles.count)]
            let part = try RunPart(index + 1, of: 3, state: state)
            let finished = try await pipeline.run(part, over: share)
            #expect(finished.accounts.read == share.count)
        }
        let merged = try FinishedRun(merging: states.reversed())
        let whole = try await pipeline.run(over: articles)
        #expect(try merged.rendered(as: .json) == whole.rendered(as: .json))
        #expect(throws: GalleyError.self) { try FinishedRun(merging: Array(states.dropLast())) }
    }

    @Test func aRunFolderIsWrittenAndReadAgain() async throws {
        var options = RunOptions()
        options.output = scratch.file("run")
        let run = try await write().run(over: Self.articles(), options)
        #expect(run.files.contains(scratch.file("run/report.json")))
        let again = try FinishedRun(folder: scratch.file("run"))
        #expect(try again.rendered(as: .json) == run.rendered(as: .json))
        #expect(try again.rendered(as: .sarif) == run.rendered(as: .sarif))
        var ids: [String] = []
        try again.forEachRecord { ids.append($0.id) }
        #expect(ids.count == run.report.accounts.analyzed)
        try run.write(as: .html, to: scratch.file("page.html"))
        #expect(try scratch.text("page.html").contains("<html"))
    }

    @Test func withoutRecordsFindingsCannotBeRendered() async throws {
        var options = RunOptions()
        options.keepsRecords = false
        let run = try await write().run(over: Self.articles(), options)
        let error = #expect(throws: GalleyError.self) { try run.rendered(as: .sarif) }
        #expect(error?.description == "the run did not keep its records")
        #expect(!(try run.rendered(as: .markdown)).isEmpty)
    }

    @Test func progressIsTold() async throws {
        let last = Mutex(0)
        var options = RunOptions()
        options.progress = { progress in last.withLock { $0 = max($0, progress.documents) } }
        _ = try await write().run(over: Self.articles(), options)
        #expect(last.withLock { $0 } == Self.count)
    }

    @Test func aCancelledRunEnds() async throws {
        let pipeline = try write()
        let endless = sequence(first: 0) { $0 + 1 }.lazy.map {
            TextDocument(id: "\($0)", text: "Words without end.")
        }
        let task = Task { () -> Bool in
            do throws(GalleyError) {
                _ = try await pipeline.run(over: endless)
                return false
            } catch {
                return error.isInterruption
            }
        }
        task.cancel()
        #expect(await task.value)
    }

    @Test func aDocumentIsExplained() throws {
        let article = Self.articles()[0]
        let explanation = try write().explain(article)
        #expect(
            explanation.analyzers.map(\.label) == [
                "caption_duplication", "word_frequency", "sentiment_lexicon",
            ])
        let evidence = try explanation.analyzers[0].result.get()
        #expect(evidence.findings.count == 1)
        #expect(explanation.text.contains("caption_duplication"))
        #expect(throws: GalleyError.self) { try write().explain(Self.articles()[49]) }
    }
}
