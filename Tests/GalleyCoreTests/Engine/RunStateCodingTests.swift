// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

struct RunStateCodingTests {
    private let plan = EnginePlan(WordCounter(), LineMarker(), FailsSometimes(), grouping: .path)

    private func documents(_ seed: UInt64, _ count: Int = 30) -> [TextDocument] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                ["é", "e\u{301}", "# a", "fail", "don’t", "z", "\n", "語"].randomElement(
                    using: &random) ?? ""
            }
            return TextDocument(
                id: "\(seed)-\(number)", text: words.joined(separator: " "),
                origin: Origin(path: "p\(Int.random(in: 0..<4, using: &random))"))
        }
    }

    private func merged(_ states: [RunState]) -> RunState {
        states.dropFirst().reduce(into: states[0]) { $0.merge($1) }
    }

    private func decoded(_ state: RunState) throws -> RunState {
        let bytes = try state.encoded().canonicalBytes
        return try RunState(plan: plan, encoded: JSONValue(parsing: bytes))
    }

    @Test(arguments: LawSeeds.first(4))
    func anyDivisionGivesTheSameBytes(_ seed: UInt64) throws {
        let documents = documents(seed)
        let whole = try plan.state(documents).encoded()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<4 {
            var dealt: [[TextDocument]] = [[], [], [], []]
            for document in documents.shuffled(using: &random) {
                dealt[Int.random(in: 0..<4, using: &random)].append(document)
            }
            let states = dealt.map(plan.state)
            #expect(try merged(states).encoded() == whole)
            let pairs = [merged([states[3], states[1]]), merged([states[0], states[2]])]
            #expect(try merged(pairs).encoded() == whole)
            #expect(
                try merged([decoded(pairs[0]), states[2], decoded(states[0])]).encoded() == whole)
        }
    }

    @Test(arguments: LawSeeds.first(3))
    func decodingLosesNothing(_ seed: UInt64) throws {
        let state = plan.state(documents(seed))
        let again = try decoded(state)
        #expect(try again.encoded() == state.encoded())
        let (report, expected) = (plan.report(again), plan.report(state))
        #expect(report.accounts == expected.accounts)
        #expect(report.figures == expected.figures)
        #expect(report.sections.map(\.section) == expected.sections.map(\.section))
        #expect(report.groups.map(\.key) == expected.groups.map(\.key))
        #expect(report.groups.map(\.figures) == expected.groups.map(\.figures))
        #expect(
            report.groups.map { $0.sections.map(\.section) }
                == expected.groups.map { $0.sections.map(\.section) })
    }

    @Test func anIdleWorkerChangesNothing() throws {
        let state = plan.state(documents(1))
        let idle = RunState(plan: plan)
        for other in [idle, try decoded(idle)] {
            #expect(try merged([state, other]).encoded() == state.encoded())
            #expect(try merged([other, state]).encoded() == state.encoded())
        }
    }

    @Test func statesOfOtherPlansAreRefused() throws {
        let other = EnginePlan(WordCounter(), grouping: .path)
        let value = try other.state(documents(2)).encoded()
        #expect(throws: DecodingError.self) { try RunState(plan: plan, encoded: value) }
        #expect(throws: (any Error).self) { try RunState(plan: plan, encoded: [:]) }
        #expect(throws: (any Error).self) { try RunState(plan: plan, encoded: 7) }
    }

    @Test func brokenStatesAreRefused() throws {
        let plan = EnginePlan(WordCounter(), grouping: .path)
        let text = try String(
            decoding: plan.state([TextDocument(id: "x", text: "one two")]).encoded().canonicalBytes,
            as: UTF8.self)
        let key = "{\"values\":[\"x\"]}"
        let breaks = [
            ("\"groups\":[\(key)]", "\"groups\":[]"),
            ("\"groups\":[\(key)]", "\"groups\":[\(key),{\"values\":[\"y\"]}]"),
            ("\"groups\":[\(key)]", "\"groups\":[\(key),\(key)]"),
            ("\"groups\":[\(key)]", "\"groups\":[{\"values\":[]}]"),
            ("\"groups\":[\(key)]", "\"groups\":[{\"values\":[\"x\",\"y\"]}]"),
            ("\"breaches\":[]", "\"breaches\":[{}]"),
            ("\"terms\":[\"one\",\"two\"]", "\"terms\":[\"one\",\"one\"]"),
            ("\"terms\":[\"one\",\"two\"]", "\"terms\":[\"one\"]"),
            ("\"occurrences\":[1,1]", "\"occurrences\":[-1,1]"),
            ("\"occurrences\":[1,1]", "\"occurrences\":[0,1]"),
            ("\"documents\":[1,1]", "\"documents\":[1,2]"),
            ("\"documents\":[1,1]", "\"documents\":[1,-9223372036854775808]"),
        ]
        _ = try RunState(plan: plan, encoded: JSONValue(parsing: Array(text.utf8)))
        for (old, new) in breaks {
            let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
            try #require(parts.count == 2, "\(old)")
            let broken = try JSONValue(parsing: Array(parts.joined(separator: new).utf8))
            #expect(throws: (any Error).self, "\(new)") {
                try RunState(plan: plan, encoded: broken)
            }
        }
    }
}
