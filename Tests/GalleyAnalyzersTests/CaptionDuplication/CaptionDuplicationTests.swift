// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct CaptionDuplicationTests {
    private let page = """
        Harbour Town Opens Its New Bridge

        Cyclists cross the new bridge (AP Photo)
          Cyclists cross the new bridge
        TT

        Harbour Town Opens Its New Bridge

        The mayor cut a blue ribbon on Monday morning, and several hundred people walked across \
        the new bridge before the first bus was allowed to follow them.

        """

    private func evidence(_ text: String) -> Evidence {
        CaptionDuplication().examine(AnnotatedDocument(text: text))
    }

    @Test func reportsEveryCopyWithItsPosition() {
        let document = AnnotatedDocument(text: page)
        let findings = CaptionDuplication().examine(document).findings
        #expect(findings.map(\.rule) == ["repeated_headline", "repeated_caption", "widget_line"])
        #expect(
            findings.map(\.message) == [
                "headline repeated 2 times (lines 1, 7)",
                "caption repeated 2 times (lines 3, 4)",
                "widget line 'TT' (line 5)",
            ])
        let places = findings[1].spans.map { document.position(at: $0.lowerBound) }
        #expect(places == [Position(line: 3, column: 1), Position(line: 4, column: 3)])
        #expect(document[findings[1].spans[1]] == "Cyclists cross the new bridge")
        #expect(findings[0].properties["match"] == "exact")
        #expect(findings[1].properties["match"] == "normalised")
        #expect(findings[1].properties["copies"] == 1)
    }

    @Test func editsDeleteWholeLines() {
        #expect(
            evidence(page).findings.applied(to: page).split(
                separator: "\n", omittingEmptySubsequences: false
            ).prefix(6) == [
                "Harbour Town Opens Its New Bridge", "",
                "Cyclists cross the new bridge (AP Photo)", "", "",
                page.split(separator: "\n").last ?? "",
            ])
    }

    @Test func marksDescribeLinesForLaterAnalyzers() {
        let marks = evidence(page).marks
        func lines(_ label: String) -> [Int] {
            let document = AnnotatedDocument(text: page)
            return marks.filter { $0.label == label }.map {
                document.position(at: $0.range.lowerBound).line
            }
        }
        #expect(lines("repeated") == [4, 7])
        #expect(lines("widget") == [5])
        #expect(lines("headline") == [1, 7])
        #expect(lines("caption") == [3, 4])
    }

    @Test func measures() {
        let measures = evidence(page).measures
        #expect(measures["articles"] == .count(1))
        #expect(measures["repeated_lines"] == .count(4))
        #expect(measures["copies"] == .count(2))
        #expect(measures["repeated_share"] == .share(12, of: 52))
        #expect(evidence("").measures["repeated_share"] == .share(0, of: 0))
    }

    @Test func manyCopiesAreCounted() {
        let text = Array(repeating: "a line of four", count: 15).joined(separator: "\n")
        let message = evidence(text).findings[0].message
        #expect(
            message.hasSuffix("15 times (lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more)"))
    }

    @Test func onlyTheSelectedPartIsExamined() throws {
        let analyzer = PlannedAnalyzer(
            analyzer: LoadedAnalyzer(CaptionDuplication()),
            selection: MarkSelection(except: ["menu"]))
        let worker = Worker(plan: EnginePlan(analyzers: [analyzer]))
        let menu = Mark("menu", 0..<page.utf8.count / 4)
        let document = TextDocument(id: "page", text: page, marks: [menu])
        let record = try #require(worker.process([document])[0].record)
        #expect(record.findings.map(\.rule) == ["widget_line"])
    }

    @Test(
        arguments: [
            (["similarity": 0.4], "similarity"), (["similarity": 1.5], "similarity"),
            (["min_words": 0], "min_words"), (["widgets": "list.txt"], "widgets"),
        ] as [(JSONObject, String)])
    func wrongOptionsAreFaults(_ options: JSONObject, _ name: String) {
        let entry = AnalyzerEntry(CaptionDuplication.self)
        let made = entry.configure(options) {
            Resource(file: $0, bytes: Array("share\nread much more\n".utf8))
        }
        guard case .failure(let list) = made else {
            Issue.record("the options were accepted")
            return
        }
        #expect(list.faults.map(\.path) == [[.key(name)]])
    }

    @Test func aCustomListOfWidgets() throws {
        let entry = AnalyzerEntry(CaptionDuplication.self)
        let made = entry.configure(["widgets": "own.txt"]) {
            Resource(file: $0, bytes: Array("ping pong\n".utf8))
        }
        let worker = Worker(
            plan: EnginePlan(analyzers: [PlannedAnalyzer(analyzer: try made.get())]))
        let document = TextDocument(id: "page", text: "share\n\nPing Pong\n")
        let record = try #require(worker.process([document])[0].record)
        #expect(record.findings.map(\.message) == ["widget line 'Ping Pong' (line 3)"])
    }
}

extension [Finding] {
    /// A text after all edits of the findings.
    func applied(to text: String) -> String {
        var bytes = [UInt8](text.utf8)
        let safe = flatMap(\.edits).filter { $0.fix == .safe }
        let edits = safe.sorted { $0.range.lowerBound > $1.range.lowerBound }
        for edit in edits {
            bytes.replaceSubrange(edit.range, with: [UInt8](edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
