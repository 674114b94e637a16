// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyCore

struct TermMergeTests {
    /// Random counts in spilled tables and in memory, and the expected sums over all of them.
    private func sources(
        _ random: inout SeededGenerator
    ) throws -> (tables: [SpilledTable], memory: TermCounts, Vocabulary, expected: [String: Int]) {
        var expected: [String: Int] = [:]
        var vocabulary = Vocabulary()
        func words(_ random: inout SeededGenerator) -> [String: Int] {
            let count = Int.random(in: 0...40, using: &random)
            let pairs = (0..<count).map { _ in
                (
                    String(
                        repeating: ["a", "é", "z"].randomElement(using: &random) ?? "",
                        count:
                            Int.random(in: 1...12, using: &random)),
                    Int.random(in: 1...9, using: &random)
                )
            }
            return Dictionary(pairs) { $0 + $1 }
        }
        let tables = try (0..<Int.random(in: 0...9, using: &random)).map { _ in
            let words = words(&random)
            expected.merge(words) { $0 + $1 }
            var writer = SpilledTableWriter(.inMemory())
            for (word, count) in words.sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
                try writer.add(
                    TermRecord(spelling: Array(word.utf8), occurrences: count, documents: 1))
            }
            return try writer.finish()
        }
        var memory = TermCounts()
        for (word, count) in words(&random) {
            expected[word, default: 0] += count
            memory.add(Array(repeating: vocabulary.intern(word), count: count))
        }
        return (tables, memory, vocabulary, expected)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func everyTermOccursOnceAndInOrder(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (tables, memory, vocabulary, expected) = try sources(&random)
        var merge = try TermMerge(tables, SortedTerms(memory, vocabulary))
        var found: [TermRecord] = []
        while let record = try merge.next() { found.append(record) }
        let names = found.map { String(decoding: $0.spelling, as: UTF8.self) }
        #expect(names == expected.keys.sorted { ExactText($0) < ExactText($1) })
        #expect(found.map(\.occurrences) == names.map { expected[$0] })
    }

    @Test func longTablesAreReadInPieces() throws {
        var writer = SpilledTableWriter(.inMemory())
        for number in 100_000..<130_000 {
            try writer.add(
                TermRecord(spelling: Array("\(number)".utf8), occurrences: 2, documents: 1))
        }
        let table = try writer.finish()
        #expect(table.terms == 30_000)
        #expect(table.occurrences == 60_000)
        var reader = SpilledTableReader(table)
        for number in 100_000..<130_000 {
            #expect(try reader.next()?.spelling == Array("\(number)".utf8))
        }
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ["[\"a\",1,1]", "[\"a\",1,1]\nx\n", "\n"])
    func damagedTablesAreFaults(_ text: String) throws {
        let store = SpillStore.inMemory()
        try store.append(Array(text.utf8))
        let table = SpilledTable(store: store, bytes: 0..<store.size, terms: 2, occurrences: 2)
        #expect(throws: SpillFault.self) {
            var reader = SpilledTableReader(table)
            while try reader.next() != nil {}
        }
    }
}
