// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyRunner

struct OrderedOutputTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test(arguments: 0..<20 as Range<UInt64>) func splitsAreWrittenInOrder(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let order = [0, 3, 4, 7, 9]
        var rest = order.map { split in (split, (0..<3).map { "\(split).\($0) " }) }
        var output = try OrderedOutput(
            OutputDestination(records: scratch.file("r"), failures: scratch.file("f")),
            order: order)
        while !rest.isEmpty {
            let place = Int.random(in: rest.indices, using: &generator)
            let split = rest[place].0
            if rest[place].1.isEmpty {
                try output.finish(split)
                rest.remove(at: place)
            } else {
                let text = rest[place].1.removeFirst()
                try output.append(SplitOutput(records: Array(text.utf8), failures: [1]), of: split)
            }
        }
        let summary = try output.commit()
        let expected = order.flatMap { split in (0..<3).map { "\(split).\($0) " } }.joined()
        #expect(try scratch.read("r") == Array(expected.utf8))
        #expect(try scratch.read("f").count == 15)
        #expect(summary.segments.map(\.split) == order)
        #expect(summary.segments.allSatisfy { $0.records == 12 && $0.failures == 3 })
    }

    @Test func filesAreWrittenEvenWhenEmpty() throws {
        let output = try OrderedOutput(
            OutputDestination(records: scratch.file("r"), failures: scratch.file("f")), order: [])
        _ = try output.commit()
        #expect(try scratch.names() == ["f", "r"])
    }

    @Test func onlyFilesOfAnEarlierRunAreRemoved() throws {
        try scratch.write("mine", to: "report.md")
        let folder = try RunFolder(scratch.path, names: [])
        #expect(folder.destination(replacing: ["report.md"]).leftovers == [])
        try scratch.write("{\"galley_state\":3}", to: "state.part")
        let leftovers = folder.destination(replacing: ["report.md"]).leftovers
        #expect(leftovers == [scratch.file("report.md")])
        _ = try OrderedOutput(folder.destination(replacing: ["report.md"]), order: []).commit()
        #expect(try scratch.names() == ["failures.jsonl", "records.jsonl", "state.part"])
        #expect(try scratch.read("state.part") == RunFolder.unfinished)
    }
}
