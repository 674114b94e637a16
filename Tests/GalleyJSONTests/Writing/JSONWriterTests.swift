// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

struct JSONWriterTests {
    private func write(_ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("a")
        writer.integer(1)
        writer.key("b")
        writer.beginArray()
        writer.bool(true)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.key("c")
        writer.value(["z": 0.5, "y": "é"])
        writer.endObject()
    }

    @Test func compactLayoutHasNoSpace() throws {
        var writer = JSONWriter()
        write(&writer)
        #expect(writer.text == #"{"a":1,"b":[true,null,{},[]],"c":{"z":0.5,"y":"é"}}"#)
    }

    @Test func prettyLayoutIndentsByTwo() throws {
        var writer = JSONWriter(.pretty)
        write(&writer)
        #expect(
            writer.text == """
                {
                  "a": 1,
                  "b": [
                    true,
                    null,
                    {},
                    []
                  ],
                  "c": {
                    "z": 0.5,
                    "y": "é"
                  }
                }
                """)
    }

    @Test func linesFollowEachOther() {
        var writer = JSONWriter(appendingTo: Array("#\n".utf8))
        for number in 1...2 {
            writer.beginArray()
            writer.integer(number)
            writer.endArray()
            writer.endLine()
        }
        #expect(writer.text == "#\n[1]\n[2]\n")
        writer.removeAll()
        writer.string("x")
        #expect(writer.text == "\"x\"")
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{F}\u{10}\u{1F}", #""\u0000\u000f\u0010\u001f""#),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
        ("\u{2027}\u{202A}€\u{7F}", "\"\u{2027}\u{202A}€\u{7F}\""),
        (
            "long enough for words, é, \n and then some",
            #""long enough for words, é, \n and then some""#
        ),
        ("â\u{80}\u{2028}", "\"â\u{80}\\u2028\""),
    ])
    func escapesCharacters(_ text: String, _ expected: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        #expect(writer.text == expected)
        #expect(try JSONValue(parsing: writer.bytes) == .string(text))
    }

    @Test func writtenValuesAreReadBack() throws {
        for seed in LawSeeds.first(75) {
            var generator = SeededGenerator(seed: seed)
            let value = generator.value(depth: 4)
            #expect(try JSONValue(parsing: value.canonicalBytes) == value, "seed \(seed)")
            #expect(try JSONValue(parsing: value.prettyText) == value, "seed \(seed)")
            let read = try JSONValue(parsing: value.description)
            #expect(read.description == value.description, "seed \(seed)")
        }
    }

    @Test func canonicalBytesAreOrderedByUTF8() {
        let value: JSONValue = [
            "\u{FF5E}": 1, "😀": 2, "b": ["d": 1, "c": 2], "a": 0, "ab": 0, "é": 0, "e\u{301}": 0,
        ]
        #expect(
            String(decoding: value.canonicalBytes, as: UTF8.self)
                == "{\"a\":0,\"ab\":0,\"b\":{\"c\":2,\"d\":1},\"e\u{301}\":0,\"é\":0,\"\u{FF5E}\":1,\"😀\":2}"
        )
    }

    @Test func wideIntegersAreWrittenInFull() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.integer(UInt64.max)
        writer.integer(Int128.min)
        writer.endArray()
        #expect(writer.text == "[18446744073709551615,-170141183460469231731687303715884105728]")
    }

    @Test func piecesOutOfPlaceDoNotTrap() {
        var writer = JSONWriter(.pretty)
        writer.endArray()
        writer.endObject()
        writer.key("a")
        writer.key("b")
        writer.endObject()
        writer.endLine()
        #expect(!writer.bytes.isEmpty)
    }
}
