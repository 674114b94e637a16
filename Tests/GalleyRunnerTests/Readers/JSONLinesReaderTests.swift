// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct JSONLinesReaderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func reading(
        _ lines: String..., options: InputOptions = InputOptions()
    ) throws -> Reading {
        try scratch.write(lines.joined(separator: "\n"), to: "f.jsonl")
        return Reading(["f.jsonl"], in: scratch, options)
    }

    @Test func aLineIsADocument() throws {
        let reading = try reading(#"{"id":"x","text":"a"}"#, "", #"{"text":"b"}"#, "  ")
        #expect(reading.lines == ["x = \"a\"", "f.jsonl#3 = \"b\""])
        #expect(reading.documents.map(\.origin.line) == [1, 3])
    }

    @Test func otherMembersAreMetadata() throws {
        let document = try #require(
            try reading(#"{"id":7,"text":"a","source":"s","n":{"m":1}}"#).documents.first)
        #expect(document.id == "7")
        #expect(document.metadata["source"] == "s")
        #expect(document.metadata["n"] == ["m": 1])
        #expect(document.metadata["text"] == nil)
    }

    @Test func pointersNameTheFields() throws {
        var options = InputOptions()
        options.settings.text = try JSONPointer("/page/body")
        options.settings.id = try JSONPointer("/url")
        options.settings.date = try JSONPointer("/when")
        let document = try #require(
            try reading(
                #"{"url":"u","when":"2026-11-22","page":{"body":"a"}}"#, options: options
            ).documents.first)
        #expect(document.id == "u")
        #expect(document.text == "a")
        #expect(document.date == "2026-11-22")
    }

    @Test(arguments: [
        (#"{"text":"a""#, "f.jsonl#1 ! broken_json 1:12"),
        (#"{"text":"a"} x"#, "f.jsonl#1 ! broken_json 1:14"),
        (#"{"title":"a"}"#, "f.jsonl#1 ! missing_text 1:1"),
        (#"{"text":5}"#, "f.jsonl#1 ! missing_text 1:1"),
        (#"["text"]"#, "f.jsonl#1 ! missing_text 1:1"),
        (#"{"text":"a","id":true}"#, "f.jsonl#1 ! bad_field 1:1"),
        (#"{"text":"a","id":{}}"#, "f.jsonl#1 ! bad_field 1:1"),
    ]) func aDamagedLineIsNamed(_ line: String, _ expected: String) throws {
        #expect(try reading(line, #"{"text":"b"}"#).lines == [expected, "f.jsonl#2 = \"b\""])
    }

    @Test(
        "a record without a text names its fields",
        arguments: [
            (#"{"id":1,"body":"a"}"#, "no text at /text; the fields are id, body"),
            (#"{"text":5}"#, "no text at /text: it is a whole number"),
            (#"{}"#, "no text at /text; the line has no fields"),
            (#"["text"]"#, "no text at /text; the line is an array"),
        ])
    func fieldsAreNamed(_ line: String, _ message: String) throws {
        #expect(try reading(line).failures.map(\.message) == [message])
    }

    @Test func badUTF8IsNamedByLineAndColumn() throws {
        try scratch.write(
            Array("{\"text\":\"a\"}\n{\"text\":\"".utf8) + [0xFF] + Array("\"}\n".utf8),
            to: "f.jsonl")
        #expect(
            Reading(["f.jsonl"], in: scratch).lines
                == ["f.jsonl#1 = \"a\"", "f.jsonl#2 ! bad_utf8 2:10"])
    }

    @Test func theSecondOfTwoIDsFails() throws {
        #expect(
            try reading(#"{"id":"x","text":"a"}"#, #"{"id":"x","text":"b"}"#).lines
                == ["x = \"a\"", "x ! duplicate_id 2:1"])
    }

    @Test func idsAreComparedByTheirBytes() throws {
        let reading = try reading(
            "{\"id\":\"\u{E9}\",\"text\":\"a\"}", "{\"id\":\"e\u{301}\",\"text\":\"b\"}")
        #expect(reading.documents.count == 2)
    }

    @Test func byteOrderMarksAndCarriageReturnsAreIgnored() throws {
        try scratch.write("\u{FEFF}{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n", to: "f.jsonl")
        #expect(
            Reading(["f.jsonl"], in: scratch).lines
                == ["f.jsonl#1 = \"a\"", "f.jsonl#2 = \"b\""])
    }

    @Test func aNULDoesNotMakeRecordsBinary() throws {
        try scratch.write([0x00, 0x0A] + Array(#"{"text":"b"}"#.utf8), to: "f.jsonl")
        #expect(
            Reading(["f.jsonl"], in: scratch).lines
                == ["f.jsonl#1 ! broken_json 1:1", "f.jsonl#2 = \"b\""])
    }

    @Test func aTextThatIsTooLargeFails() throws {
        var options = InputOptions()
        options.settings.maxDocument = 3
        #expect(
            try reading(
                #"{"text":"abcd"}"#, #"{"text":"\u0061bc"}"#, options: options
            ).lines == ["f.jsonl#1 ! too_large 1:1", "f.jsonl#2 = \"abc\""])
    }

    @Test func aVeryLongLineIsNotKept() throws {
        var options = InputOptions()
        options.settings.maxDocument = 1
        let long = String(repeating: "x", count: 3 << 20)
        #expect(
            try reading(#"{"text":"\#(long)"}"#, #"{"text":"b"}"#, options: options).lines
                == ["f.jsonl#1 ! too_large 1:1", "f.jsonl#2 = \"b\""])
    }

    @Test func theFormatCanBeForced() throws {
        try scratch.write(#"{"text":"a"}"#, to: "feed.txt")
        var options = InputOptions()
        options.format = "jsonl"
        #expect(Reading(["feed.txt"], in: scratch, options).lines == ["feed.txt#1 = \"a\""])
    }
}
