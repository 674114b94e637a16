// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyRunner

struct SplitPlanTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func item(_ name: String, size: Int, _ reader: String = "text") -> InputItem {
        InputItem(
            path: scratch.file(name), name: name, size: size, reader: reader,
            isDividedAtLines: reader == "jsonl")
    }

    @Test func everyFileIsInOneSplitInOrder() {
        let items = (0..<1000).map { item("p\(1000 + $0).txt", size: 1000) }
        let splits = SplitPlan.splits(items)
        #expect(splits.flatMap(\.items) == items)
        #expect(splits.count > 4)
        #expect(splits.count < 100)
    }

    @Test func anAddedFileMovesAtMostOneBorder() {
        let items = (0..<1000).map { item("p\(1000 + $0).txt", size: 1000) }
        var others = items
        others.insert(item("p1500b.txt", size: 1000), at: 501)
        let (before, after) = (Set(borders(items)), Set(borders(others)))
        #expect(before.symmetricDifference(after).count <= 2)
    }

    private func borders(_ items: [InputItem]) -> [String] {
        SplitPlan.splits(items).compactMap(\.items.last?.name)
    }

    @Test func aLargeSplitEnds() {
        let items = (0..<8).map { item("p\($0).txt", size: 5 << 20) }
        #expect(SplitPlan.splits(items).allSatisfy { $0.items.count <= 2 })
    }

    @Test(arguments: [1, 7, 30, 64, 1000]) func rangesGiveTheSameDocumentsAsTheFile(
        _ size: Int
    ) throws {
        var lines = (1...50).map { "{\"text\":\"\(String(repeating: "x", count: $0 % 13))\"}" }
        lines[20] = ""
        lines[30] = "broken"
        try scratch.write("\u{FEFF}" + lines.joined(separator: "\n"), to: "f.jsonl")
        let whole = Reading(["f.jsonl"], in: scratch).lines
        #expect(Reading(["f.jsonl"], in: scratch, bytesPerRange: size).lines == whole)
        #expect(whole.count == 49)
        #expect(whole.contains("f.jsonl#31 ! broken_json 31:1"))
    }

    @Test func aLargeUnreadableFileFailsOnce() {
        let splits = SplitPlan.splits([item("gone.jsonl", size: 99, "jsonl")], bytesPerRange: 10)
        #expect(splits.count == 1)
        #expect(splits[0].range == nil)
    }

    @Test func everySplitBelongsToOneShare() throws {
        for count in 1...7 {
            let shares = (1...count).compactMap { SplitShare(index: $0, count: count) }
            for split in 0..<50 { #expect(shares.count { $0.contains(split) } == 1) }
        }
        #expect(SplitShare("2/3") == SplitShare(index: 2, count: 3))
        for text in ["0/3", "4/3", "1", "1/2/3", "a/b", "/", "1/0", "-1/2"] {
            #expect(SplitShare(text) == nil, "\(text)")
        }
    }
}
