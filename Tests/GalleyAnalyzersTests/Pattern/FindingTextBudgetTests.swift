// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

/// The total text of the findings in one document is limited.
struct FindingTextBudgetTests {
    private static let mebibyte = 1 << 20

    private func evidence(_ checks: [JSONValue], _ text: String) throws -> Evidence {
        var pattern = Pattern()
        pattern.checks = try [PatternCheck](option: .array(checks))
        try pattern.load()
        return try pattern.examine(AnnotatedDocument(text: text))
    }

    private func check(
        _ id: String, _ regex: String, replacement: String, message: String = "m"
    ) -> JSONValue {
        [
            "id": .string(id), "regex": .string(regex), "replacement": .string(replacement),
            "message": .string(message),
        ]
    }

    private func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test func replacementsOfADocumentAreLimitedTo64Mebibytes() throws {
        let text = repeated("a", Self.mebibyte)
        let found = try evidence([check("c", "a+", replacement: repeated("{match}", 64))], text)
        #expect(found.findings[0].edits[0].replacement.utf8.count == 64 * Self.mebibyte)
        for replacement in [repeated("{match}", 64) + "b", repeated("{match}", 100_000)] {
            let error = #expect(throws: PatternFailure.self) {
                try evidence([check("c", "a+", replacement: replacement)], text)
            }
            #expect(
                error?.description
                    == "the check 'c' was stopped: the replacements in this text exceed 64 MiB "
                    + "in total")
        }
    }

    @Test func matchesAndChecksOfADocumentShareTheLimit() throws {
        let text = repeated(repeated("a", 1023) + "\n", 1024)
        let lines = check("lines", "a+", replacement: repeated("{match}", 40))
        #expect(try evidence([lines], text).findings.count == 1024)
        let error = #expect(throws: PatternFailure.self) {
            try evidence(
                [lines, check("again", "a+", replacement: "{match}\(repeated("b", 40_000))")], text)
        }
        #expect(error?.check == "again")
    }

    @Test func messagesOfADocumentAreLimited() throws {
        let long = check(
            "long", "a", replacement: "", message: repeated("{match}\(repeated("x", 2000))", 700))
        #expect(try evidence([long], repeated("a", 100)).findings.count == 100)
        let error = #expect(throws: PatternFailure.self) {
            try evidence([long], repeated("a", 400))
        }
        #expect(error?.description.contains("'long' was stopped: the messages") == true)
    }

    @Test func theLengthOfAFilledTemplateIsKnownBeforeItIsFilled() throws {
        var random = SeededGenerator(seed: 51)
        let pieces = ["{match}", "{1}", "{2}", "é", "a", "{{", "}}"]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &random)]
            }.joined()
            let template = try MatchTemplate(text) { Int($0) }
            let groups = (0..<3).map { _ in
                repeated("日", Int.random(in: 0..<5, using: &random))
            }
            let made = template.filled { groups[$0] }
            #expect(template.length { groups[$0].utf8.count } == made.utf8.count)
        }
    }

    /// In every match a group may contain all the rest of the text, so only the group's beginning
    /// is quoted.
    @Test(arguments: [
        ("a\nb", "a b"), ("\n\n a\r\n\u{2028}b\n", " a b"), ("", ""), ("\n", ""),
        ("e\u{301}", "e\u{301}"),
        (String(repeating: "a", count: 80), String(repeating: "a", count: 80)),
        (String(repeating: "a", count: 81), String(repeating: "a", count: 80) + "…"),
        (String(repeating: "é\n", count: 81), String(repeating: "é ", count: 26) + "é…"),
        (String(repeating: "日", count: 9000), String(repeating: "日", count: 26) + "…"),
        (String(repeating: "\n", count: 9000) + "a", "…"),
    ])
    func matchesAreQuotedByTheirBeginning(_ match: String, _ quoted: String) throws {
        let text = "<\(match)>"
        let found = try evidence(
            [check("q", "(?s)<(.*)>", replacement: "", message: "'{1}'")], text)
        #expect(found.findings.first?.message == "'\(quoted)'")
    }

    @Test func matchesInEverySelectedRangeAreFound() throws {
        let entry = AnalyzerEntry(Pattern.self)
        let options: JSONObject = ["checks": [["id": "run", "regex": "a"]]]
        let configured = try entry.configure(options) { name throws(OptionFault) in
            Resource(file: name, bytes: [])
        }.get()
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(
                analyzer: configured, selection: MarkSelection(only: ["in"], except: []))
        ])
        var random = SeededGenerator(seed: 52)
        for _ in 0..<100 {
            let length = 60
            var marks: [Mark] = []
            var place = 0
            while place < length {
                let start = place + Int.random(in: 1..<8, using: &random)
                let end = min(start + Int.random(in: 1..<5, using: &random), length)
                if start < end { marks.append(Mark("in", start..<end)) }
                place = end + 1
            }
            let document = TextDocument(id: "d", text: repeated("a", length), marks: marks)
            let evidence = try #require(try Worker(plan: plan).explain(document).first?.get())
            let places = marks.flatMap { $0.range.map { $0..<$0 + 1 } }
            #expect(evidence.findings.flatMap(\.spans) == places)
        }
    }
}
