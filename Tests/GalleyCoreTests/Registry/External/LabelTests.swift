// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyCore

/// The counted labels of an external analyzer do not depend on the number of workers or on
/// spilling.
struct LabelTests {
    /// Counts the words of each text as labels; words with an x are counted in a separate list.
    private struct Words: ExternalAnalyzer, BatchExaminer {
        let info = AnalyzerInfo(id: "labels", summary: "Words.")
        let options: [OptionDescription] = []
        let labelLists = [LabelList("plain", "Plain words."), LabelList("crossed", "With an x")]
        let origin = "the test"
        let declaration: JSONValue = [:]

        func load(_ settings: ExternalSettings) throws(OptionFault) {}
        func open(_ settings: ExternalSettings) -> any BatchExaminer { self }
        func beginPart() {}
        func finish() {}

        func examine(
            _ documents: [AnnotatedDocument]
        ) -> [Result<Evidence, ExaminationError>] {
            documents.map { document in
                var counts: [ExactText: Int] = [:]
                for word in document.text.split(separator: " ") {
                    counts[ExactText(String(word)), default: 0] += 1
                }
                var evidence = Evidence()
                evidence.labels = counts.map { label, times in
                    LabelCount(
                        list: label.text.contains("x") ? 1 : 0, label: label.text, times: times)
                }
                return .success(evidence)
            }
        }
    }

    private func plan() throws -> EnginePlan {
        let analyzer = try AnalyzerEntry(Words()).configure([:]) { name throws(OptionFault) in
            Resource(file: name, bytes: [])
        }.get()
        return EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)], grouping: .path)
    }

    private func documents(_ seed: UInt64) -> [TextDocument] {
        var random = SeededGenerator(seed: seed)
        return (0..<30).map { number in
            let words = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                ["é", "e\u{301}", "x", "w\(Int.random(in: 0..<60, using: &random))"]
                    .randomElement(using: &random) ?? ""
            }
            return TextDocument(
                id: "\(number)", text: "a " + words.joined(separator: " "),
                origin: Origin(path: "p\(number % 3)"))
        }
    }

    @Test func theMostFrequentLabelsAreShown() throws {
        let plan = try plan()
        let texts = ["b b x", "b a", "a xx"]
        let state = plan.state(texts.map { TextDocument(id: $0, text: $0) })
        let tables = plan.report(state).sections[0].section.tables
        #expect(tables.map(\.title) == ["Plain words", "With an x"])
        #expect(
            tables.map(\.rows) == [
                [
                    [.text("b"), .count(3), .count(2)], [.text("a"), .count(2), .count(2)],
                ],
                [
                    [.text("x"), .count(1), .count(1)], [.text("xx"), .count(1), .count(1)],
                ],
            ])
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func workersAndSpillingChangeNothing(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = try plan()
        let documents = documents(seed)
        let whole = plan.state(documents)
        var state = try plan.spilledState(documents, &random) { #expect($0.entries == 0) }
        #expect(try state.encoded() == whole.encoded())
        try state.prepareSpilledCounts(in: .inMemory())
        var merged = plan.state(Array(documents[20...]))
        merged.merge(plan.state(Array(documents[..<20])))
        let read = try RunState(plan: plan, encoded: whole.encoded())
        let wanted = plan.report(whole)
        let plain = wanted.sections[0].section.tables[0]
        #expect(plain.total > 15 && plain.rows.count == min(25, plain.total))
        for other in [state, merged, read] {
            let report = plan.report(other)
            #expect(report.sections.map(\.section) == wanted.sections.map(\.section))
            #expect(
                report.groups.map { $0.sections.map(\.section) }
                    == wanted.groups.map { $0.sections.map(\.section) })
        }
    }
}
