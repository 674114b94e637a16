// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyCore

struct SpillingTests {
    private let plan = EnginePlan(WordCounter(), LineMarker(), PreparedWords(), grouping: .path)

    private func documents(_ seed: UInt64) -> [TextDocument] {
        var random = SeededGenerator(seed: seed)
        return (0..<40).map { number in
            let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                [
                    "é", "e\u{301}", "# a", "sea", "don’t", "\"", "語",
                    "w\(Int.random(in: 0..<50, using: &random))",
                ]
                .randomElement(using: &random) ?? ""
            }
            return TextDocument(
                id: "\(seed)-\(number)", text: words.joined(separator: " "),
                origin: Origin(path: "p\(Int.random(in: 0..<3, using: &random))"))
        }
    }

    private func expectSame(_ state: RunState, _ expected: RunState) {
        let (report, wanted) = (plan.report(state), plan.report(expected))
        #expect(report.sections.map(\.section) == wanted.sections.map(\.section))
        #expect(report.figures == wanted.figures)
        #expect(
            report.groups.map { $0.sections.map(\.section) }
                == wanted.groups.map { $0.sections.map(\.section) })
        #expect(state.storeFault == nil)
    }

    @Test(arguments: LawSeeds.first(6))
    func spillingDoesNotChangeReports(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let documents = documents(seed)
        let whole = plan.state(documents)
        var state = try plan.spilledState(documents, &random)
        #expect(try state.encoded() == whole.encoded())
        try state.prepareSpilledCounts(in: .inMemory())
        expectSame(state, whole)
        #expect(try state.encoded() == whole.encoded())
    }

    @Test(arguments: LawSeeds.first(6))
    func spillingDoesNotChangeFiles(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let documents = documents(seed)
        let (one, other) = (SpillStore.inMemory(), SpillStore.inMemory())
        let whole = plan.state(documents)
        let value = try whole.encoded(into: one)
        #expect(try plan.spilledState(documents, &random).encoded(into: other) == value)
        #expect(try other.bytes(0..<other.size) == one.bytes(0..<one.size))

        var read = try RunState(plan: plan, encoded: value, tables: one)
        read.merge(try RunState(plan: plan, encoded: value, tables: other))
        try read.prepareSpilledCounts(in: .inMemory())
        var twice = whole
        twice.merge(whole)
        expectSame(read, twice)
    }

    @Test func readErrorsOfAStoreAreFaults() throws {
        let worker = Worker(plan: plan)
        _ = worker.process(documents(1))
        try worker.spill(into: .inMemory(isBroken: true))
        var state = worker.state
        #expect(throws: SpillStore.Lost.self) { try state.prepareSpilledCounts(in: .inMemory()) }
        state = worker.state
        _ = plan.report(state)
        #expect(state.storeFault is SpillStore.Lost)
    }

    @Test func foreignTablesAreRefused() throws {
        let store = SpillStore.inMemory()
        let value = try plan.state(documents(2)).encoded(into: store)
        #expect(throws: DecodingError.self) {
            try RunState(plan: plan, encoded: value, tables: .inMemory())
        }
    }
}
