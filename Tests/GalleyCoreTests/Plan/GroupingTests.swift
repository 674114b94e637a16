// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
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
        documents.map { grouping.key(of: AnnotatedDocument($0)) }
    }

    @Test func keys() throws {
        #expect(keys(.metadata(try JSONPointer("/source"))) == ["B", "(none)", "A"])
        #expect(keys(.metadata(try JSONPointer("/n"))) == ["[1,null]", "(none)", "4.5"])
        #expect(keys(.path) == ["x/1.jsonl", "x/1.jsonl", "c"])
        #expect(keys(.date(.month)) == ["2026-11", "(none)", "(none)"])
    }

    @Test func groupsAreSortedAndEachHasItsFigures() throws {
        let plan = EnginePlan(
            WordCounter(), grouping: .metadata(try JSONPointer("/source")), maxGroups: 3)
        let state = plan.state(documents)
        let report = plan.report(state)
        #expect(report.groups.map(\.key) == ["(none)", "A", "B"])
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
        #expect(plan.report(state).groups.map { $0.key.utf8.count } == [3, 2])
    }
}
