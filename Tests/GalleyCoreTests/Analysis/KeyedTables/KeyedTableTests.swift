// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyCore

struct KeyedTableTests {
    private let plan = EnginePlan(WordKeeper(), grouping: .path)

    private func documents(_ seed: UInt64) -> [TextDocument] {
        var random = SeededGenerator(seed: seed)
        return (0..<40).map { number in
            let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                ["é", "e\u{301}", "sea", "w\(Int.random(in: 0..<50, using: &random))"]
                    .randomElement(using: &random) ?? ""
            }
            // One id is longer than the buffer with which tables are read.
            let padding = number == 7 ? String(repeating: "x", count: 70_000) : ""
            return TextDocument(
                id: "\(seed)-\(number)\(padding)", text: words.joined(separator: " "),
                origin: Origin(path: "p\(Int.random(in: 0..<3, using: &random))"))
        }
    }

    private func spilled(
        _ documents: [TextDocument], _ random: inout SeededGenerator
    ) throws -> RunState {
        try plan.spilledState(documents, &random) { #expect($0.entries == 0) }
    }

    @Test(arguments: LawSeeds.first(8))
    func spillingDoesNotChangeReports(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let documents = documents(seed)
        let whole = plan.state(documents)
        var state = try spilled(documents, &random)
        #expect(try state.encoded() == whole.encoded())
        try state.prepareSpilledCounts(in: .inMemory())
        let (report, wanted) = (plan.report(state), plan.report(whole))
        #expect(report.sections.map(\.section) == wanted.sections.map(\.section))
        #expect(report.figures == wanted.figures)
        #expect(
            report.groups.map { $0.sections.map(\.section) }
                == wanted.groups.map { $0.sections.map(\.section) })
        for row in report.sections[0].section.tables[0].rows { #expect(row[3] == row[0]) }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func spillingDoesNotChangeFiles(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let documents = documents(seed)
        let (one, other) = (SpillStore.inMemory(), SpillStore.inMemory())
        let whole = plan.state(documents)
        let value = try whole.encoded(into: one)
        #expect(try spilled(documents, &random).encoded(into: other) == value)
        #expect(try other.bytes(0..<other.size) == one.bytes(0..<one.size))
        let read = try RunState(plan: plan, encoded: value, tables: one)
        #expect(try read.encoded() == whole.encoded())
    }

    @Test func workersCountEntriesInMemory() {
        let worker = Worker(plan: EnginePlan(WordKeeper()))
        _ = worker.process([TextDocument](texts: ["sea sky sea"]))
        #expect(worker.entries == 2)
    }

    @Test func readErrorsOfAStoreAreFaults() throws {
        let worker = Worker(plan: plan)
        _ = worker.process(documents(1))
        try worker.spill(into: .inMemory(isBroken: true))
        let state = worker.state
        #expect(throws: SpillStore.Lost.self) { try state.encoded() }
        _ = plan.report(state)
        #expect(state.storeFault is SpillStore.Lost)
    }

    @Test func foreignRowsAreRefused() throws {
        let value = try plan.state(documents(2)).encoded()
        let text = String(decoding: value.canonicalBytes, as: UTF8.self)
        for (row, other) in [("[\"sea\",", "[7,"), ("[\"sea\",", "[\"zzz\",")] {
            let changed = text.replacing(row, with: other)
            #expect(changed != text)
            #expect(throws: DecodingError.self) {
                try RunState(plan: plan, encoded: JSONValue(parsing: Array(changed.utf8)))
            }
        }
    }

    @Test func foreignTablesAreRefused() throws {
        let value = try plan.state(documents(2)).encoded(into: .inMemory())
        #expect(throws: DecodingError.self) {
            try RunState(plan: plan, encoded: value, tables: .inMemory())
        }
    }
}
