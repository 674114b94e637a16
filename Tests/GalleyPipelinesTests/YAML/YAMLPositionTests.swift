// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct YAMLPositionTests {
    /// Files with the key `here`, and the line and the column of its value `x`.
    static let places: [(text: String, line: Int, column: Int)] = [
        ("here: x", 1, 7),
        ("a: 1\nhere: x\n", 2, 7),
        ("a: 1\r\nb: 2\r\nhere: x\r\n", 3, 7),
        ("a: 1\rhere: x\r", 2, 7),
        ("привет: 1\nhere: x", 2, 7),
        ("{привет: 👩‍🔬, here: x}", 1, 35),
        ("# 😀\n\"é\": 1\nhere:   x", 3, 9),
        ("\u{FEFF}here: x", 1, 7),
        ("\u{FEFF}é: 1\nhere: x", 2, 7),
        ("a: \"b\\\n  c\"\nhere: x", 3, 7),
        ("a: 1 # \u{2028}# no line end for editors\nhere: x", 2, 7),
        ("a: 1 # \u{85}\nhere:\tx", 2, 7),
    ]

    @Test(arguments: places)
    func placesAreLinesAndBytes(place: (text: String, line: Int, column: Int)) throws {
        let source = PipelineSource(name: "p.yaml", text: place.text)
        let document = YAMLDocument(reading: source)
        #expect(document.diagnostics == [])
        let entries = try #require(document.root?.entries)
        let value = try #require(entries.first { $0.key == "here" }?.value)
        #expect(value.text == "x")
        #expect(value.range.start.line == place.line)
        #expect(value.range.start.column == place.column)
        #expect(source.bytes[value.range.start.offset] == UInt8(ascii: "x"))
        #expect(value.range.end.offset == value.range.start.offset + 1)
    }

    @Test func keysHavePlaces() throws {
        let source = PipelineSource(name: "p.yaml", text: "я: {б: 1}\n")
        let entry = try #require(YAMLDocument(reading: source).root?.entries?.first)
        #expect(entry.keyRange == source.range(0, 2))
        let inner = try #require(entry.value.entries?.first)
        #expect(inner.keyRange == source.range(5, 7))
        #expect(inner.value.range == source.range(9, 10))
        #expect(entry.value.range == source.range(4, 11))
    }

    @Test func partsOfScalarsHavePlaces() throws {
        let source = PipelineSource(name: "p.yaml", text: "a: 'é${X'\nb: \"\\t${X\"\n")
        let entries = try #require(YAMLDocument(reading: source).root?.entries)
        #expect(source.range(of: 2..<4, in: entries[0].value) == source.range(6, 8))
        #expect(source.range(of: 1..<3, in: entries[1].value) == entries[1].value.range)
    }

    @Test func offsetsBeyondTheFileCountAsItsEnd() {
        let source = PipelineSource(name: "p.yaml", text: "ab\n")
        #expect(source.mark(at: 99) == YAMLMark(line: 2, column: 1, offset: 3))
        #expect(source.mark(at: -1) == YAMLMark(line: 1, column: 1, offset: 0))
    }
}
