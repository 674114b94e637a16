// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// All outputs are the same byte for byte, with any number of workers and parts.
struct SameReportTests {
    private let scratch: TemporaryFolder

    private static let compared = [
        "report.html", "report.json", "report.md", "records.jsonl", "failures.jsonl",
        "state.part", "findings.sarif", "gates.xml", "annotations.txt", "tables/index.csv",
        "tables/word_frequency.words.csv",
    ]

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("the\nand\n# mine\nharbour\n", to: "pipes/stop.txt")
        try scratch.write(
            """
            galley: 1
            documents: { paths: ["../pages/**", "../feed.jsonl"], exclude: ["**/draft-*"] }
            group_by: /source
            analyzers:
              - caption_duplication
              - word_frequency: { stop_words: stop.txt }
              - sentiment_lexicon
              - hand_coded
              - refusing
            reports: [markdown, html, csv, sarif, junit, github]
            output: out
            max_failures: 50%
            fail_on: [word_frequency.words > 1000000]
            """, to: "pipes/pipeline.yaml")
        for number in 0..<300 {
            let name = number % 50 == 3 ? "draft-\(number)" : "p\(number)"
            try scratch.write(Self.page(number), to: "pages/\(number % 5)/\(name).txt")
        }
        try scratch.write((0..<100).map(Self.record).joined(), to: "feed.jsonl")
    }

    private static func words(_ number: Int) -> String {
        let words = [
            "The", "harbour", "great", "fire", "not", "terrible", "lantern", "wörd", "and",
        ]
        return (0..<(20 + number % 7)).map { words[(number * 7 + $0 * $0) % words.count] }
            .joined(separator: " ")
    }

    private static func record(_ number: Int) -> String {
        let fields = "\"id\":\"r\(number)\",\"source\":\"s\(number % 3)\""
        return "{\(fields),\"text\":\"\(words(number))\"}\n"
    }

    private static func page(_ number: Int) -> String {
        if number % 60 == 5 { return "  \n" }
        return "\(words(number))\n\nA caption of page \(number) here.\n\(words(number + 1)).\n"
    }

    private func run(_ arguments: [String], folder: String) throws {
        let outcome = try Tool.sample.run(
            ["run", "pipes/pipeline.yaml", "-q", "--output", folder] + arguments, in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func part(_ index: Int, of count: Int) throws {
        let outcome = try Tool.sample.run(
            "run", "pipes/pipeline.yaml", "--split", "\(index)/\(count)", "--state",
            "parts\(count)/\(index)", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func expectSame(_ first: String, _ second: String) throws {
        for name in Self.compared {
            let one = try scratch.read("\(first)/\(name)")
            #expect(one == (try scratch.read("\(second)/\(name)")), "\(first)/\(name)")
        }
    }

    @Test func workersDoNotMatter() throws {
        for jobs in [1, 2, 7] { try run(["--jobs", "\(jobs)"], folder: "jobs\(jobs)") }
        try expectSame("jobs1", "jobs2")
        try expectSame("jobs1", "jobs7")
        #expect(try scratch.lines("jobs1/records.jsonl").count == 300 - 6 - 5 + 100)
        #expect(try scratch.lines("jobs1/failures.jsonl").count > 40)
        let report = try JSON(scratch.read("jobs1/report.json"))
        #expect(report["/accounts/read"] == 400)
    }

    @Test func theOrderOfArgumentsDoesNotMatter() throws {
        let paths = ["pages/0", "pages/1/**", "feed.jsonl", "pages/2", "pages/0/p0.txt"]
        try run(paths, folder: "one")
        try run(paths.reversed() + ["feed.jsonl"], folder: "other")
        try expectSame("one", "other")
    }

    @Test func splitsDoNotMatter() throws {
        try scratch.folder("parts1")
        try scratch.folder("parts5")
        try run([], folder: "whole")
        try part(1, of: 1)
        for index in 1...5 { try part(index, of: 5) }
        // A merge needs neither the pipeline nor the documents nor the stop words.
        let names = (1...5).flatMap { ["\($0)", "\($0).records", "\($0).failures"] }
        #expect(try scratch.names("parts5") == names.sorted())
        for name in ["pipes", "pages", "feed.jsonl"] { try scratch.remove(name) }
        for (folder, order) in [("a", [3, 1, 5, 2, 4]), ("b", [5, 4, 3, 2, 1])] {
            let merge = try Tool.sample.run(
                ["merge", "-q", "--output", folder] + order.map { "parts5/\($0)" }, in: scratch)
            #expect(merge.status == 0, "\(merge.errors)")
            try expectSame("whole", folder)
        }
        let merge = try Tool.sample.run("merge", "-q", "--output", "c", "parts1/1", in: scratch)
        #expect(merge.status == 0, "\(merge.errors)")
        try expectSame("whole", "c")
        let again = try Tool.sample.run("merge", "-q", "whole/state.part", in: scratch)
        #expect(again.status == 0, "\(again.errors)")
        try expectSame("whole", "out")
    }

    @Test func anAnalyzerThatThrowsChangesNoOther() throws {
        try run([], folder: "with")
        let text = try scratch.text("pipes/pipeline.yaml")
        try scratch.write(
            text.replacing("  - refusing\n", with: ""), to: "pipes/pipeline.yaml")
        try run([], folder: "without")
        let with = try JSON(scratch.read("with/report.json"))
        let without = try JSON(scratch.read("without/report.json"))
        for index in 0..<4 {
            #expect(with["/sections/\(index)"] != nil)
            #expect(with["/sections/\(index)"] == without["/sections/\(index)"])
        }
        #expect(with["/figures"] != without["/figures"])
        let count = try scratch.lines("without/records.jsonl").count
        #expect(try scratch.lines("with/records.jsonl").count == count)
        #expect(try scratch.read("without/failures.jsonl").isEmpty)
    }
}
