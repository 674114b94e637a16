// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// The documents of a run and their ids.
struct DocumentTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func pipeline(_ documents: String, _ more: String = "") throws {
        try scratch.write(
            """
            galley: 1
            documents: \(documents)
            analyzers: [word_frequency]
            output: out
            \(more)

            """, to: "pipes/p.yaml")
    }

    private func run(
        _ arguments: String..., folder: String = ".", input: String = ""
    ) throws -> Tool.Outcome {
        try Tool.galley.run(
            ["run"] + arguments + ["-q"], in: scratch, folder: folder, input: input)
    }

    private func ids(_ name: String = "out/records.jsonl") throws -> [String] {
        try scratch.lines(name).map { try JSON(Array($0.utf8))["/id"]?.stringValue ?? "" }
    }

    @Test func idsAreRelativeToThePipeline() throws {
        try pipeline("{ paths: [../pages, here.txt] }")
        try scratch.write("One.", to: "pages/a.txt")
        try scratch.write("Two.", to: "pipes/here.txt")
        try scratch.write(
            "{\"text\":\"Three.\"}\n\n{\"text\":\"Four.\",\"id\":\"x\"}", to: "pages/f.jsonl")
        #expect(try run("pipes/p.yaml").status == 0)
        #expect(try ids() == ["../pages/a.txt", "../pages/f.jsonl#1", "x", "here.txt"])
    }

    @Test func pathsOfTheCommandLineAreFoundFromTheWorkingFolder() throws {
        try pipeline("{ paths: [nowhere] }")
        try scratch.write("One.", to: "pages/a.txt")
        #expect(try run("../pipes/p.yaml", "a.txt", folder: "pages").status == 0)
        #expect(try ids("pages/out/records.jsonl") == ["../pages/a.txt"])
        #expect(try run("a.txt", "--output", "o", folder: "pages").status == 0)
        #expect(try ids("pages/o/records.jsonl") == ["a.txt"])
    }

    @Test func standardInputIsADocument() throws {
        try pipeline("{ paths: [nowhere] }")
        #expect(try run("pipes/p.yaml", "-", input: "Some words.").status == 0)
        #expect(try ids() == ["stdin"])
        try pipeline("{ paths: [nowhere], each: line }")
        #expect(try run("pipes/p.yaml", "-", input: "Some words.\n\nMore.").status == 0)
        #expect(try ids() == ["stdin#1", "stdin#2"])
        try pipeline("{ paths: [nowhere], format: jsonl }")
        #expect(try run("pipes/p.yaml", "-", input: "{\"text\":\"One.\"}").status == 0)
        #expect(try ids() == ["stdin#1"])
    }

    @Test func damagedRecordsAreNamed() throws {
        var lines = (1...5000).map { Array("{\"text\":\"Line \($0) is fine.\"}".utf8) }
        lines[99] = Array("{\"text\":\"".utf8) + [0xFF] + Array("\"}".utf8)
        lines[2999] = Array("{\"text\":\"x\"".utf8)
        lines[4999] = Array("{\"title\":\"x\"}".utf8)
        try scratch.write(Array(lines.joined(separator: [0x0A])), to: "f.jsonl")
        try pipeline("{ paths: [../f.jsonl] }")
        let outcome = try run("pipes/p.yaml")
        #expect(outcome.status == 3)
        #expect(try scratch.lines("out/records.jsonl").count == 4997)
        let failures = try scratch.lines("out/failures.jsonl").map { try JSON(Array($0.utf8)) }
        #expect(failures.map { $0["/line"] } == [100, 3000, 5000])
        #expect(failures.map { $0["/column"] } == [10, 12, 1])
        #expect(failures.map { $0["/reason"] } == ["bad_utf8", "broken_json", "missing_text"])
        #expect(
            failures.map { $0["/id"] } == ["../f.jsonl#100", "../f.jsonl#3000", "../f.jsonl#5000"])
        for place in ["f.jsonl:100:10", "f.jsonl:3000:12", "f.jsonl:5000:1"] {
            #expect(outcome.errors.contains(place))
        }
    }

    @Test func everyFileIsAccountedFor() throws {
        for number in 0..<2000 {
            try scratch.write("Page \(number).\n", to: "pages/\(number % 20)/p\(number).txt")
        }
        try scratch.write("", to: "pages/empty.txt")
        try scratch.write([0x00], to: "pages/binary.txt")
        try scratch.link("pages/lost.txt", to: "nowhere")
        try scratch.folder("pages/folder.txt")
        try pipeline("{ paths: ['../pages/**/*.txt'], max_document: 9 }")
        let outcome = try run("pipes/p.yaml")
        #expect(outcome.status == 3)
        let report = try JSON(scratch.read("out/report.json"))
        let accounts = report["/accounts"]
        #expect(accounts?["read"] == 2003)
        #expect(accounts?["skipped"]?["empty"] == 1)
        #expect(accounts?["skipped"]?["binary"] == 1)
        #expect(accounts?["failed"]?["unreadable"] == 1)
        #expect(accounts?["failed"]?["too_large"] == 1900)
        #expect(try scratch.lines("out/records.jsonl").count == 100)
    }

    @Test func aLimitTakesTheFirst() throws {
        for number in 0..<30 { try scratch.write("Page.", to: "pages/p\(100 + number).txt") }
        try pipeline("{ paths: [../pages] }")
        #expect(try run("pipes/p.yaml", "--limit", "3", "--jobs", "7").status == 0)
        #expect(try ids() == ["../pages/p100.txt", "../pages/p101.txt", "../pages/p102.txt"])
        let report = try JSON(scratch.read("out/report.json"))
        #expect(report["/accounts/skipped/over_limit"] == 27)
    }

    @Test func documentsAreGrouped() throws {
        let lines = [
            ("2026-11-22", "b"), ("2026-11-23T10:00:00Z", "a"), ("2026-11-29", "b"), ("soon", "ü"),
        ].map { "{\"text\":\"A word.\",\"when\":\"\($0.0)\",\"source\":\"\($0.1)\"}\n" }
        try scratch.write(lines.joined(), to: "f.jsonl")
        let expected = [
            "/source": ["a", "b", "ü"],
            "path": ["../f.jsonl"],
            "{ date: week }": ["(date not read)", "2026-W47", "2026-W48"],
            "{ date: month }": ["(date not read)", "2026-11"],
        ]
        for (grouping, keys) in expected.sorted(by: { $0.key < $1.key }) {
            try pipeline("{ paths: [../f.jsonl], date: /when }", "group_by: \(grouping)")
            #expect(try run("pipes/p.yaml").status == 0)
            let report = try JSON(scratch.read("out/report.json"))
            let groups = report["/groups"]?.arrayValue ?? []
            #expect(groups.map { $0["key"]?.stringValue } == keys)
        }
    }

    @Test func otherLanguagesAreSkippedWithThatReason() throws {
        try pipeline("{ paths: [../pages], where: { language: en } }", "reports: [json]")
        try scratch.write("The bridge was closed because of the storm.", to: "pages/en.txt")
        try scratch.write("Die Brücke wurde wegen des Sturms gesperrt.", to: "pages/de.txt")
        try scratch.write("Foto: dpa", to: "pages/short.txt")
        #expect(try run("pipes/p.yaml").status == 0)
        let records = try scratch.lines("out/records.jsonl").map { try JSON(Array($0.utf8)) }
        #expect(records.map { $0["/language"]?.stringValue } == ["en"])
        let report = try JSON(Array(try scratch.text("out/report.json").utf8))
        #expect(report["/accounts/skipped/language"]?.integerValue == 2)
        let explained = try Tool.galley.run(
            "explain", "pipes/p.yaml", "../pages/de.txt", in: scratch)
        #expect(explained.status == 2)
        #expect(explained.errors.contains("'../pages/de.txt' is skipped: language"))
    }
}
