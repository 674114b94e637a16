// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyTesting
import TestSupport
import Testing

struct BaselineComparisonTests {
    private static let rule = "repeated_caption"

    /// A record of findings that have synthetic fingerprints.
    private static func record(_ id: String, _ prints: [Int]) -> Record {
        Record(
            id: id, origin: Origin(path: id),
            findings: prints.map { print in
                RecordFinding(
                    analyzer: "caption_duplication", rule: rule, severity: .warning, message: "m",
                    spans: [], properties: [:], edits: [],
                    fingerprint: String(String(print + 1 << 40, radix: 16).reversed())
                        .padded(to: 32))
            })
    }

    private static func compare(
        _ earlier: [Record], _ later: [Record]
    ) throws -> (BaselineOutcome, [Record]) {
        let report = SampleReport.quickstart()
        let lines = SampleBaseline.lines(SampleReport.quickstart(), earlier)
        var baseline = Baseline(name: "b", for: SampleReport.quickstart().manifest)
        for line in lines { try baseline.take(line) }
        var comparison = BaselineComparison(baseline, report)
        var later = later
        for index in later.indices { comparison.mark(&later[index], measures: []) }
        for record in earlier {
            for finding in record.findings {
                let one = Record(id: record.id, origin: record.origin, findings: [finding])
                let line = SampleBaseline.lines(SampleReport.quickstart(), [one])[1]
                let entry = try #require(BaselineEntry(json: try JSONValue(parsing: line)))
                _ = comparison.checkIfFixed(entry)
            }
        }
        return (comparison.outcome, later)
    }

    @Test("the counts are those of multisets of fingerprints", arguments: LawSeeds.first(12))
    func bags(_ seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        func records() -> [Record] {
            (0..<4).map { number in
                Self.record(
                    "d\(number)",
                    (0..<Int.random(in: 0..<5, using: &numbers)).map { _ in
                        Int.random(in: 0..<3, using: &numbers)
                    })
            }
        }
        let (earlier, later) = (records(), records())
        func bag(_ records: [Record]) -> [String: Int] {
            Dictionary(
                records.flatMap { $0.findings.map { ($0.fingerprint, 1) } }, uniquingKeysWith: +)
        }
        let (before, after) = (bag(earlier), bag(later))
        let known = before.reduce(0) { $0 + min($1.value, after[$1.key] ?? 0) }
        let (outcome, marked) = try Self.compare(earlier, later)
        #expect(outcome.knownCount == known)
        #expect(outcome.newCount == after.values.reduce(0, +) - known)
        #expect(outcome.fixedCount == before.values.reduce(0, +) - known)
        #expect(outcome.uncheckedCount == 0)
        let states = marked.flatMap(\.findings).compactMap(\.baselineState)
        #expect(states.count { $0 == .unchanged } == known)
        #expect(states.count { $0 == .new } == outcome.newCount)
    }

    @Test("of equal fingerprints the first are known")
    func order() throws {
        let (outcome, marked) = try Self.compare(
            [Self.record("a", [1, 1])], [Self.record("a", [1]), Self.record("b", [1, 1, 1])])
        let states = marked.flatMap(\.findings).map(\.baselineState)
        #expect(states == [.unchanged, .unchanged, .new, .new])
        #expect(outcome.new.map(\.document) == ["b", "b"])
        #expect(outcome.rules[0].newDocuments == 1)
    }

    @Test("a finding that is gone with its document is not fixed")
    func documents() throws {
        let (outcome, _) = try Self.compare(
            [Self.record("a", [1]), Self.record("b", [2])], [Self.record("a", [])])
        #expect(outcome.fixedCount == 1)
        #expect(outcome.fixed.map(\.document) == ["a"])
        #expect(outcome.uncheckedCount == 1)
    }

    @Test("a finding is not fixed if the analyzer failed")
    func failures() throws {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(MoodyAnalyzer()))
        ])
        func run(_ text: String) -> (Report, [Record]) {
            let worker = Worker(plan: plan)
            let records = worker.process([
                TextDocument(id: "a", text: text), TextDocument(id: "b", text: "fine"),
            ]).compactMap(\.record)
            let manifest = Manifest(toolVersion: "1", pipeline: "p", pipelineHash: "0", plan: plan)
            return (worker.state.report(manifest), records)
        }
        let (before, earlier) = run("bad")
        let lines = SampleBaseline.lines(before, earlier)
        for (text, isFixed) in [("fine", true), ("refuse", false), ("bad", false)] {
            let (report, records) = run(text)
            var baseline = Baseline(name: "b", for: report.manifest)
            for line in lines { try baseline.take(line) }
            var comparison = BaselineComparison(baseline, report)
            for var record in records {
                comparison.mark(&record, measures: record.measures.map(\.name))
            }
            let entry = try #require(BaselineEntry(json: try JSONValue(parsing: lines[1])))
            #expect(comparison.checkIfFixed(entry) == isFixed)
            #expect(comparison.outcome.uncheckedCount == (text == "refuse" ? 1 : 0))
        }
    }

    @Test("a run compared with itself has nothing new and nothing fixed")
    func same() throws {
        let sample = try SampleBaseline(earlier: SampleText.pages, documents: SampleText.pages)
        let outcome = try #require(sample.report.baseline)
        #expect(outcome.newCount == 0)
        #expect(outcome.fixedCount == 0)
        #expect(outcome.uncheckedCount == 0)
        #expect(outcome.knownCount > 3)
    }
}

/// Reports a finding for the text "bad", and throws for the text "refuse".
private struct MoodyAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "moody", summary: "Finds fault.", rules: [Rule("bad", "Bad.")],
        measures: [.count("bads", "How bad.")])

    struct Refusal: Error {}

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        if document.text == "refuse" { throw Refusal() }
        let isBad = document.text == "bad"
        return Evidence(
            measures: ["bads": .count(isBad ? 1 : 0)],
            findings: isBad ? [Finding(rule: "bad", message: "bad", spans: [0..<3])] : [])
    }
}

extension String {
    fileprivate func padded(to length: Int) -> String {
        self + String(repeating: "0", count: length - count)
    }
}
