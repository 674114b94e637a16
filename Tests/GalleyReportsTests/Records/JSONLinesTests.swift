// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import TestSupport
import Testing

struct JSONLinesTests {
    @Test("records match their golden byte for byte")
    func records() throws {
        let text = String(decoding: SampleRecords.lines(), as: UTF8.self)
        try Golden.expect(text, named: "records.jsonl")
    }

    @Test("a record has its members in order, spans of the text, and edits only if there are any")
    func form() throws {
        let text = "A caption stands here twice.\nA caption stands here twice.\nTT\n"
        let worker = Worker(plan: SampleReport.quickstartPlan())
        let document = TextDocument(
            id: "b#2", text: text, origin: Origin(path: "b.txt", part: 2, line: 7))
        let record = try #require(worker.process([document])[0].record)
        var bytes = Array("before\n".utf8)
        JSONLinesRecords().append(record, to: &bytes)
        let prints = record.findings.map(\.fingerprint)
        let texts = record.findings.map(\.textFingerprint)
        #expect((prints + texts).allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
        let expected = """
            before
            {"id":"b#2","path":"b.txt","line":7,"measures":{"caption_duplication.repeated_share":0.459016,\
            "sentiment_lexicon.compound":0,"sentiment_lexicon.hits":0,"word_frequency.words":5,\
            "word_frequency.words_all":11},"findings":[{"analyzer":"caption_duplication",\
            "rule":"widget_line","severity":"note","message":"'TT' belongs to the page",\
            "spans":[{"line":3,"column":1,"start":58,"end":60}],\
            "fingerprint":"\(prints[0])","text_fingerprint":"\(texts[0])","properties":{}},\
            {"analyzer":"caption_duplication","rule":"repeated_caption","severity":"warning",\
            "message":"line occurs 2 times","spans":[{"line":1,"column":1,"start":0,"end":28},\
            {"line":2,"column":1,"start":29,"end":57}],\
            "fingerprint":"\(prints[1])","text_fingerprint":"\(texts[1])","properties":{"match":"exact","copies":2},\
            "edits":[{"start":29,"end":57,"text":""}]}]}

            """
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("a record names its date and its group, or its groups if there are several")
    func groups() throws {
        let texts = try [["a"], ["a", "b"], []].map { groups in
            var bytes: [UInt8] = []
            let record = Record(
                id: "a", origin: Origin(path: "a"), date: "2026-11-22", groups: groups)
            JSONLinesRecords().append(record, to: &bytes)
            let back = try #require(Record(json: JSONValue(parsing: bytes)))
            #expect(back.groups == groups)
            #expect(back.date == "2026-11-22")
            return String(decoding: bytes, as: UTF8.self)
        }
        let head = #"{"id":"a","path":"a","date":"2026-11-22","#
        let tail = #""measures":{},"findings":[]}"# + "\n"
        #expect(
            texts == [
                head + #""group":"a","# + tail, head + #""groups":["a","b"],"# + tail, head + tail,
            ])
    }

    @Test("a record has the language if the plan needs it")
    func language() throws {
        let plan = EnginePlan(analyzers: [], filter: DocumentFilter(languages: ["el"]))
        let document = TextDocument(id: "a", text: "Η γέφυρα έκλεισε χθες.")
        let record = try #require(Worker(plan: plan).process([document])[0].record)
        var bytes: [UInt8] = []
        JSONLinesRecords().append(record, to: &bytes)
        let expected =
            #"{"id":"a","path":"a","language":"el","measures":{},"findings":[]}"# + "\n"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("a failure has the line of the fault, else that of the document")
    func failures() {
        let origin = Origin(path: "feed.jsonl", line: 3)
        let failures = [
            DocumentFailure(
                id: "feed.jsonl#3", origin: origin, reason: .brokenJSON, message: "no \"}\"",
                position: Position(line: 3, column: 14)),
            DocumentFailure(
                id: "a", origin: origin, analyzer: "mood", reason: .analyzer, message: "no"),
        ]
        var bytes: [UInt8] = []
        for failure in failures { JSONLinesFailures().append(failure, to: &bytes) }
        let expected = #"""
            {"id":"feed.jsonl#3","path":"feed.jsonl","line":3,"column":14,"reason":"broken_json",\#
            "message":"no \"}\""}
            {"id":"a","path":"feed.jsonl","line":3,"analyzer":"mood","reason":"analyzer",\#
            "message":"no"}

            """#
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("a document that fails for one analyzer keeps the measures of the others")
    func partialFailure() throws {
        let result = SampleRecords.results().last { !$0.failures.isEmpty }
        let record = try #require(result?.record)
        var bytes: [UInt8] = []
        JSONLinesRecords().append(record, to: &bytes)
        let measures = try JSONValue(parsing: bytes)["measures"]?.objectValue?.keys
        #expect(
            measures == [
                "caption_duplication.repeated_share", "word_frequency.words",
                "word_frequency.words_all",
            ])
    }
}
