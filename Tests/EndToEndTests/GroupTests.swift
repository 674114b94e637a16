// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// `group_by`: the tables of groups, dates, lists, and records that name their groups.
struct GroupTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write(
            """
            {"text": "I love this film. Love it.", "source": "tweets", "date": "2026-01-05", "tags": ["a", "b"]}
            {"text": "A film about nothing much.", "source": "reviews", "date": "Mon, 02 Feb 2026 10:00:00 +0000", "tags": "a"}
            {"text": "Some love for the film and the film.", "source": "reviews", "date": "1767571200", "tags": []}
            {"text": "Nothing here.", "source": "tweets", "date": "01/05/2024"}
            {"text": "Nothing there.", "source": "tweets", "date": "5/1/2024"}
            {"text": "Nothing at all.", "source": "tweets"}

            """, to: "docs.jsonl")
    }

    private func run(_ grouping: String, _ more: String = "") throws -> Tool.Outcome {
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["docs.jsonl"], date: /date }
            group_by: \(grouping)
            analyzers:
              - pattern: { checks: [{ id: film, words: [film] }, { id: love, words: [love] }] }
              - lexicon: { categories: { good: [love], bad: [nothing], plain: [film] } }
              - word_frequency
            output: out
            reports: [json, csv, html, markdown, terminal]
            \(more)
            """, to: "p.yaml")
        return try Tool.galley.run(["run", "p.yaml", "--quiet"], in: scratch)
    }

    private func rows(_ name: String) throws -> [String] {
        try scratch.text("out/tables/\(name)").split(separator: "\r\n").map(String.init)
    }

    private func head(_ name: String) throws -> [String] {
        try #require(try rows(name).first).split(separator: ",").map(String.init)
    }

    @Test func theTablesOfGroupsHaveEveryRuleAndCategory() throws {
        let outcome = try run("/source")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let names = try head("groups.csv")
        for name in [
            "pattern.film", "pattern.love", "pattern.film.documents (share)",
            "pattern.love.documents (share)", "pattern.love_count.mean", "lexicon.good",
            "lexicon.bad", "lexicon.plain",
        ] {
            #expect(names.contains(name), "\(name) is not in \(names)")
        }
        #expect(Set(names).count == names.count, "\(names)")
        for file in ["report.html", "report.md"] {
            let text = try scratch.text("out/\(file)")
            for name in ["documents with film", "documents with love", "good", "bad", "plain"] {
                #expect(text.contains(name), "\(name) is not in \(file)")
            }
        }
        let screen = try Tool.galley.run(["report", "out"], in: scratch)
        for name in ["love per document", "film per document"] {
            let words = name.split(separator: " ")
            #expect(words.allSatisfy { screen.output.contains($0) }, "\(screen.output)")
        }
        #expect(!screen.output.contains("columns"), "no column is left out:\n\(screen.output)")
    }

    @Test func wordsAreListedByGroup() throws {
        _ = try run("/source")
        let rows = try rows("word_frequency.groups.words.csv")
        #expect(rows.first?.hasPrefix("group,word,count") == true, "\(rows.first ?? "")")
        #expect(rows.contains { $0.hasPrefix("reviews,film,3,") }, "\(rows)")
        #expect(try scratch.text("out/report.html").contains("Words by /source"))
    }

    @Test func datesThatCannotBeReadAreNamed() throws {
        let outcome = try run("{ date: month }")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let report = try JSONValue(parsing: Array(scratch.text("out/report.json").utf8))
        let keys = report["groups"]?.arrayValue?.map { $0["key"]?.stringValue }
        #expect(keys == ["(date not read)", "(none)", "2026-01", "2026-02"])
        let accounts = report["accounts"]
        #expect(accounts?["dates_not_read"] == .integer(2))
        #expect(accounts?["first_date_not_read"]?["date"] == "01/05/2024")
        #expect(accounts?["first_date_not_read"]?["line"] == .integer(4))
        for file in ["report.html", "report.md"] {
            #expect(try scratch.text("out/\(file)").contains("01/05/2024"), "\(file)")
        }
        let gate = try run("{ date: month }", "fail_on: [documents.dates_not_read > 0]")
        #expect(gate.status == 1, "\(gate.errors)")
    }

    @Test func recordsNameTheirGroupAndDate() throws {
        _ = try run("{ date: month }")
        let records = try scratch.lines("out/records.jsonl").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        #expect(records[0]["group"] == "2026-01")
        #expect(records[0]["date"] == "2026-01-05")
        #expect(records[5]["group"] == "(none)")
        #expect(records[5]["date"] == nil)
    }

    @Test func listsAndTwoLevelsAreGroups() throws {
        let outcome = try run("[/source, /tags]")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            try head("groups.csv").prefix(3) == ["/source", "/tags", "documents"])
        let rows = try rows("groups.csv")
        #expect(rows.contains { $0.hasPrefix("tweets,a,1,") }, "\(rows)")
        #expect(rows.contains { $0.hasPrefix("tweets,b,1,") }, "\(rows)")
        let records = try scratch.lines("out/records.jsonl")
        #expect(records[0].contains("\"groups\":[\"tweets / a\",\"tweets / b\"]"), "\(records[0])")
        for file in ["report.html", "report.md"] {
            let text = try scratch.text("out/\(file)")
            #expect(text.contains("1 document is in more than one group"), "\(file)")
        }
    }

    @Test func figuresAreNotRounded() throws {
        _ = try run("/source")
        let report = try JSONValue(parsing: Array(scratch.text("out/report.json").utf8))
        let mean = try #require(report["figures"]?["pattern.film_count.mean"]?.numberValue)
        #expect(mean == 4.0 / 6)
        let table = try rows("figures.csv")
        #expect(table.contains { $0.contains("pattern.film_count.mean,0.666666666666666") })
        let outcome = try run("/source", "fail_on: [pattern.film_count.mean < 0.67]")
        #expect(outcome.errors.contains("found 0.666666666667"), "\(outcome.errors)")
    }

    @Test func aCountIsNotComparedWithAPercentage() throws {
        let outcome = try run(
            "/source", "fail_on: [pattern.love > 5%, any pattern.love_count > 50%]")
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.errors.contains("'pattern.love' is a count"), "\(outcome.errors)")
        #expect(outcome.errors.contains("'pattern.love_count' is a count"), "\(outcome.errors)")
        #expect(outcome.errors.contains("'pattern.love_document_share' is a share"))
    }
}
