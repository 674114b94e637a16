// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

struct GroupingTests {
    private let documents = [
        TextDocument(
            id: "a", text: "one", date: "2026-11-22", metadata: ["source": "B", "n": [1, nil]],
            origin: Origin(path: "x/1.jsonl", part: 1)),
        TextDocument(
            id: "b", text: "one two", date: "soon", metadata: ["source": nil],
            origin: Origin(path: "x/1.jsonl", part: 2)),
        TextDocument(id: "c", text: "three", metadata: ["source": "A", "n": 4.5]),
    ]

    private func keys(_ grouping: Grouping) -> [String] {
        documents.map { document in
            grouping.keys(of: AnnotatedDocument(document)).map(\.text).joined(separator: "; ")
        }
    }

    @Test func keys() throws {
        #expect(keys(.metadata(try JSONPointer("/source"))) == ["B", "(none)", "A"])
        #expect(keys(.metadata(try JSONPointer("/n"))) == ["1", "(none)", "4.5"])
        #expect(keys(.path) == ["x/1.jsonl", "x/1.jsonl", "c"])
        #expect(keys(.date(.month)) == ["2026-11", "(date not read)", "(none)"])
    }

    @Test func groupsAreSortedAndEachHasItsFigures() throws {
        let plan = EnginePlan(
            WordCounter(), grouping: .metadata(try JSONPointer("/source")), maxGroups: 3)
        let state = plan.state(documents)
        let report = plan.report(state)
        #expect(report.groups.map(\.key.text) == ["(none)", "A", "B"])
        #expect(report.groups.map(\.documents) == [1, 1, 1])
        let words = report.groups.map { group in
            group.figures.first { $0.name == "word_counter.words" }?.value
        }
        #expect(words == [.count(2), .count(1), .count(1)])
        let total = report.figures.first { $0.name == "word_counter.words" }?.value
        #expect(total == .count(4))
        #expect(
            report.groups[1].sections[0].section.tables[0].rows.map { $0[0] } == [.text("three")])
        #expect(!state.hasTooManyGroups)
        let tight = EnginePlan(WordCounter(), grouping: .path, maxGroups: 1)
        #expect(tight.state(documents).hasTooManyGroups)
    }

    @Test func keysAreComparedByTheirBytes() {
        let plan = EnginePlan(WordCounter(), grouping: .path)
        let state = plan.state([
            TextDocument(id: "é", text: "a"), TextDocument(id: "e\u{301}", text: "b"),
        ])
        #expect(plan.report(state).groups.map { $0.key.text.utf8.count } == [3, 2])
    }

    private func tagged(_ id: String, _ date: String?, _ tags: JSONValue) -> TextDocument {
        TextDocument(
            id: id, text: "one two", date: date, metadata: ["tags": tags],
            origin: Origin(path: "x.jsonl", part: 1, line: Int(id) ?? 1))
    }

    @Test func aListPutsADocumentIntoSeveralGroups() throws {
        let plan = EnginePlan(WordCounter(), grouping: .metadata(try JSONPointer("/tags")))
        let state = plan.state([
            tagged("1", nil, ["b", "a", "b"]), tagged("2", nil, ["b"]), tagged("3", nil, []),
        ])
        let report = plan.report(state)
        #expect(report.groups.map(\.key.text) == ["(none)", "a", "b"])
        #expect(report.groups.map(\.documents) == [1, 1, 2])
        #expect(report.accounts.inSeveralGroups == 1)
        let total = report.figures.first { $0.name == "word_counter.words" }?.value
        #expect(total == .count(6), "each document counts once in the run")
    }

    @Test func groupsHaveTwoLevels() throws {
        let grouping = Grouping.levels(.date(.month), .metadata(try JSONPointer("/tags")))
        let plan = EnginePlan(WordCounter(), grouping: grouping)
        let report = plan.report(
            plan.state([
                tagged("1", "2026-11-02", ["a", "b"]), tagged("2", "2026-10-02", "b"),
                tagged("3", "2026-11-09", "b"),
            ]))
        #expect(report.grouping == ["month", "/tags"])
        #expect(report.groups.map(\.key.text) == ["2026-10 / b", "2026-11 / a", "2026-11 / b"])
        #expect(report.groups.map(\.documents) == [1, 1, 2])
    }

    @Test func recordsStateTheirGroupsAndDates() throws {
        let plan = EnginePlan(WordCounter(), grouping: .metadata(try JSONPointer("/tags")))
        let results = Worker(plan: plan).process([
            tagged("1", "2 May 2026", ["b", "a"]), tagged("2", nil, "c"),
        ])
        #expect(results.map { $0.record?.groups } == [["b", "a"], ["c"]])
        #expect(results.map { $0.record?.date } == ["2 May 2026", nil])
    }

    @Test func datesThatCannotBeReadAreCountedWithTheFirst() throws {
        let plan = EnginePlan(WordCounter(), grouping: .date(.month))
        let documents = [
            tagged("4", "5/1/2024", 1), tagged("3", "01/05/2024", 1),
            tagged("1", "2026-11-02", 1),
            tagged("2", nil, 1),
        ]
        var states = documents.map { plan.state([$0]) }
        var merged = states.removeLast()
        for state in states { merged.merge(state) }
        let dates = merged.accounts.unreadableDates
        #expect(dates.count == 2)
        #expect(dates.example?.date.text == "01/05/2024")
        #expect(dates.example?.line == 3)
        #expect(plan.state(documents).accounts.unreadableDates == dates)
        #expect(
            plan.report(merged).groups.map(\.key.text) == ["(date not read)", "(none)", "2026-11"])
        let ungrouped = EnginePlan(WordCounter(), grouping: .path)
        #expect(ungrouped.state(documents).accounts.unreadableDates.count == 0)
    }

    @Test(arguments: LawSeeds.first(20))
    func theGroupsOfMergedWorkersAreThoseOfOne(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values: [JSONValue] = ["a", "b", ["a", "b"], [], nil, ["c", "a", "c"], 3]
        let dates = ["2026-11-02", nil, "soon", "Mon, 02 Nov 2026 10:00:00 GMT", "1793577600"]
        let grouping = Grouping.levels(.metadata(try JSONPointer("/tags")), .date(.year))
        let plan = EnginePlan(WordCounter(), LineMarker(), grouping: grouping)
        let documents = (1...30).map { number in
            tagged(
                "\(number)", dates.randomElement(using: &random) ?? nil,
                values.randomElement(using: &random) ?? nil)
        }
        let whole = plan.state(documents)
        let parts = try plan.spilledState(documents, &random)
        #expect(try parts.encoded().canonicalBytes == whole.encoded().canonicalBytes)
    }
}
