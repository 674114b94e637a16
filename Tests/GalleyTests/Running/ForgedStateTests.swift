// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyTesting
import Synchronization
import Testing

@testable import Galley

/// Every forged state is either refused or merged and reported, without a trap.
///
/// A trap would end the process of all tests.
struct ForgedStateTests {
    private static let pipeline = """
        galley: 1
        group_by: language
        analyzers:
          - caption_duplication
          - word_frequency
          - word_frequency: { ngrams: 2, label: pairs }
          - sentiment_lexicon: { arc: true }
          - sentiment_lexicon: { compat: vader-3.3.2, label: vader }
          - sentiment_lexicon: { compat: afinn-165, label: afinn }
          - language
          - repetition
          - boilerplate
          - near_duplicates
          - pattern: { checks: [{ id: c, regex: 'the (\\w+)' }] }
          - lexicon: { categories: { war: [fire, town*, 'the fire'] } }
          - formula: { values: { x: "word_frequency.words / 2" } }
        fail_on: ["word_frequency.words > 999", "any word_frequency.words > 3"]

        """
    private static let texts = [
        "The fire in the town\n\nThe fire in the town was not good. Share this page with friends\n",
        "A good day\n\nA good day for the town, it is very nice here!\nShare this page with friends\n",
        "A good day\n\nA good day for the town, it is very nice here!\nShare this page with friends\n",
        "Der Tag war gut\n\nDas Feuer in der Stadt war nicht sehr schön und alle sind müde.\n",
    ]

    /// The plan, which is made once, because reading the lexicons takes longer than everything
    /// else.
    private static let loaded: Result<Plan, GalleyError> = {
        guard
            let context = try? Toolkit(analyzers: []).pipelineContext(
                hasPaths: true,
                read: { name throws(PipelineContext.ResourceFault) in
                    throw PipelineContext.ResourceFault("no file is read here")
                })
        else { return .failure(GalleyError("no context")) }
        let source = PipelineSource(name: "p.yaml", bytes: Array(pipeline.utf8))
        let check = PipelineCheck(source, context: context)
        return check.plan.map { .success($0) }
            ?? .failure(GalleyError("\(check.diagnostics.map(\.message))"))
    }()

    private let plan: Plan
    private let formats = FormatRegistry.builtIn.entries.compactMap {
        entry -> (any ReportFormat)? in
        let made = try? entry.component.configured([:]) { path throws(OptionFault) in
            throw OptionFault(option: path, "the built-in formats read no files")
        }
        if case .report(let format) = made { return format }
        return nil
    }

    init() throws { plan = try Self.loaded.get() }

    private var state: RunState {
        let worker = Worker(plan: plan.engine)
        worker.meet(Self.texts.count)
        _ = worker.process(
            Self.texts.enumerated().map { TextDocument(id: "t\($0).txt", text: $1) })
        return worker.state
    }

    /// A spill store's bytes, which are in memory instead of a file.
    private final class Memory: Sendable {
        private let bytes: Mutex<[UInt8]>
        init(_ bytes: [UInt8] = []) { self.bytes = Mutex(bytes) }
        var all: [UInt8] { bytes.withLock { $0 } }
        func store() -> SpillStore {
            SpillStore(
                size: all.count, append: { added in self.bytes.withLock { $0 += added } },
                read: { range in self.bytes.withLock { Array($0[range]) } })
        }
    }

    /// Reads a state as several parts, merges them and writes a report; returns false if it is
    /// refused.
    private func use(
        _ value: JSONValue, _ tables: [UInt8]?, parts: Int, _ random: inout SeededGenerator
    ) -> Bool {
        var merged = RunState(plan: plan.engine)
        let budget = RunState.budget
        for _ in 0..<parts {
            let store = tables.map { Memory($0).store() }
            guard
                let part = try? RunState(
                    plan: plan.engine, encoded: value, tables: store, within: budget)
            else { return false }
            guard part.accounts.balance else { return false }
            merged.merge(part)
        }
        guard (try? merged.prepareSpilledCounts(in: Memory().store())) != nil else { return false }
        let report = merged.report(plan, pipelineName: "p.yaml")
        if let format = formats.randomElement(using: &random) { _ = format.render(report) }
        return merged.storeFault == nil
    }

    @Test func anUnchangedStateIsAccepted() throws {
        var random = SeededGenerator(seed: 61)
        let memory = Memory()
        let beside = try state.encoded(into: memory.store())
        for parts in [1, 2, 5] {
            #expect(use(try state.encoded(), nil, parts: parts, &random))
            #expect(use(beside, memory.all, parts: parts, &random))
        }
    }

    @Test func forgedValuesDoNotTrap() throws {
        var random = SeededGenerator(seed: 62)
        let memory = Memory()
        let whole = try state.encoded()
        let beside = try state.encoded(into: memory.store())
        var refused = 0
        for round in 0..<60 {
            let isWhole = round.isMultiple(of: 2)
            let value = isWhole ? whole : beside
            let forged = JSONForger(value, &random).forged(&random)
            let used = use(
                forged, isWhole ? nil : memory.all, parts: round % 3 + 1, &random)
            refused += used ? 0 : 1
        }
        #expect(refused > 15)
    }

    @Test func damagedRowsOfTablesDoNotTrap() throws {
        var random = SeededGenerator(seed: 63)
        let memory = Memory()
        let beside = try state.encoded(into: memory.store())
        let all = memory.all
        let digits = all.indices.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= all[$0] }
        for round in 0..<20 {
            var bytes = all
            let place = digits[Int.random(in: digits.indices, using: &random)]
            let other = Array("0179-,]\"\n[ex".utf8).randomElement(using: &random) ?? 0
            bytes[place] = other
            _ = use(beside, bytes, parts: round % 3 + 1, &random)
        }
    }

    /// Counts that are valid are refused if their sum is not.
    @Test func theSumOfCountsIsLimited() throws {
        let value = try state.encoded()
        var random = SeededGenerator(seed: 64)
        let bytes: (JSONValue) -> JSONValue = { value in
            guard case .object(var state) = value, case .object(var accounts) = state["accounts"]
            else { return value }
            accounts["bytes"] = .integer(1 << 52)
            state["accounts"] = .object(accounts)
            return .object(state)
        }
        #expect(use(bytes(value), nil, parts: 1, &random))
        #expect(!use(bytes(value), nil, parts: 2, &random))
    }
}
