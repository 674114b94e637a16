// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct RunTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func fill(_ count: Int) throws {
        for number in 0..<count {
            try scratch.write(
                number % 7 == 6 ? "refuse \(number)" : "page \(number)",
                to: "pages/p\(1000 + number).txt")
        }
    }

    @Test func theNumberOfWorkersChangesNothing() async throws {
        try fill(500)
        var outcomes: Set<[[UInt8]]> = []
        for jobs in [1, 2, 7, 1000] {
            var request = RunRequest.sample(scratch, ["pages"])
            request.jobs = jobs
            request.destination = OutputDestination(
                records: scratch.file("r"), failures: scratch.file("f"))
            let result = try await Run(request).run()
            #expect(result.state.accounts.balance)
            outcomes.insert([
                try scratch.read("r"), try scratch.read("f"),
                try result.state.encoded().canonicalBytes,
                result.failures.map(\.id).joined().utf8.map { $0 },
            ])
        }
        #expect(outcomes.count == 1)
    }

    private static let stateFile = StateFile(
        tool: "1", pipeline: [:], pipelineName: "p", fingerprint: "", inputHash: "", resources: [],
        plugins: [],
        share: .whole, splits: 1,
        output: OutputSummary(segments: [], recordsHash: "", failuresHash: ""), recordsName: "r",
        failuresName: "f")

    @Test func littleMemoryChangesNothing() async throws {
        let words = (0..<400).map { "word\($0 % 37) rare\($0) é" }
        try scratch.write(words.joined(separator: "\n\n"), to: "a.txt")
        try scratch.write(words.reversed().joined(separator: "\n\n"), to: "b.txt")
        var states: Set<[UInt8]> = []
        for (jobs, leastTerms) in [(1, Int.max), (1, 1), (2, 20)] {
            var request = RunRequest.sample(scratch, ["*.txt"])
            request.plan = EnginePlan(
                analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(WordsSeen()))])
            request.options.settings.each = .paragraph
            request.jobs = jobs
            request.maxMemory = 1
            request.leastSpilledTerms = leastTerms
            let state = try await Run(request).run().state
            #expect(state.hasSpilled == (leastTerms < .max))
            states.insert(try state.encoded().canonicalBytes)
            try Self.stateFile.write(state, to: scratch.file("state"))
            states.insert(try scratch.read("state"))
        }
        #expect(states.count == 2)
        var reader = StateReader(path: scratch.file("state"))
        let content = try reader.read()
        #expect(content.tables.size > 0)
    }

    @Test func accountsBalance() async throws {
        try fill(21)
        try scratch.write("  \n", to: "pages/blank.txt")
        try scratch.write([0], to: "pages/binary.txt")
        try scratch.write([0xFF], to: "pages/damaged.txt")
        try scratch.link("pages/lost.txt", to: "nowhere")
        let result = try await Run(RunRequest.sample(scratch)).run()
        let accounts = result.state.accounts
        #expect(accounts.balance)
        #expect(accounts.read == 25)
        #expect(accounts.skipped == ["empty": 1, "binary": 1])
        #expect(accounts.failed == ["bad_utf8": 1, "unreadable": 1])
        #expect(accounts.partlyFailed == 3)
        #expect(accounts.analyzers["bytes"]?.examined == 18)
        #expect(result.failureCount == 5)
        #expect(
            result.failures.map(\.id) == [
                "pages/damaged.txt", "pages/lost.txt", "pages/p1006.txt", "pages/p1013.txt",
                "pages/p1020.txt",
            ])
    }

    @Test(arguments: [0, 1, 64, 300, 1000]) func aLimitTakesTheFirst(_ limit: Int) async throws {
        try fill(300)
        var request = RunRequest.sample(scratch)
        request.jobs = 4
        request.limit = limit
        request.destination = OutputDestination(records: scratch.file("r"))
        let accounts = try await Run(request).run().state.accounts
        #expect(accounts.balance)
        #expect(accounts.read == 300)
        #expect(accounts.skipped["over_limit"] ?? 0 == max(300 - limit, 0))
        let ids = String(decoding: try scratch.read("r"), as: UTF8.self).split(separator: "\n")
        let all = (0..<300).map { "pages/p\(1000 + $0).txt" }
        #expect(ids.map(String.init) == Array(all.prefix(limit)))
    }

    @Test func aLimitWithinRecords() async throws {
        let lines = (1...100).map { "{\"text\":\"line \($0)\"}\n" }.joined()
        try scratch.write(lines, to: "a.jsonl")
        try scratch.write("later", to: "b.txt")
        var request = RunRequest.sample(scratch)
        request.limit = 10
        request.bytesPerRange = 200
        let accounts = try await Run(request).run().state.accounts
        #expect(accounts.balance)
        #expect(accounts.analyzed == 10)
        #expect(accounts.skipped == ["over_limit": 1])
    }

    @Test func tooManyGroupsEndTheRun() async throws {
        try fill(20)
        var request = RunRequest.sample(scratch, grouping: .path, maxGroups: 19)
        request.destination = OutputDestination(
            records: scratch.file("r"), failures: scratch.file("f"))
        await #expect {
            _ = try await Run(request).run()
        } throws: { error in
            "\(error)".contains("more than 19 groups")
        }
        #expect(try scratch.names() == ["pages"])
        request.plan = RunRequest.sample(scratch, grouping: .path, maxGroups: 20).plan
        #expect(try await Run(request).run().state.accounts.balance)
    }

    @Test func excludedFilesAreCountedOnce() async throws {
        try fill(200)
        for count in [1, 3] {
            var (read, excluded) = (0, 0)
            for index in 1...count {
                var request = RunRequest.sample(scratch)
                request.inputs?.excluded = 5
                request.jobs = 3
                request.share = try #require(SplitShare(index: index, count: count))
                let accounts = try await Run(request).run().state.accounts
                read += accounts.read
                excluded += accounts.skipped["excluded"] ?? 0
            }
            #expect(read == 205)
            #expect(excluded == 5)
        }
    }

    @Test func aRunWithoutInputsSucceeds() async throws {
        var request = RunRequest.sample(scratch, [])
        request.destination = OutputDestination(
            records: scratch.file("r"), failures: scratch.file("f"))
        let result = try await Run(request).run()
        #expect(result.state.accounts.balance)
        #expect(try scratch.names() == ["f", "r"])
    }
}
