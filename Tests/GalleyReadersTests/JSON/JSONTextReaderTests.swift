// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyReaders

struct JSONTextReaderTests {
    private func lines(_ text: String, records: String = "", chunk: Int = .max) throws -> [String] {
        var reader = JSONTextReader()
        reader.records = records
        try reader.load()
        var options = InputOptions()
        options.readers = ConfiguredReaders(all: [
            ConfiguredReader(info: JSONTextReader.info, reader: reader)
        ])
        return Reads("a.json", Array(text.utf8), chunk: chunk, options).lines
    }

    private static let shapes = [
        "[{\"text\":\"A.\"},{\"text\":\"B.\"}]", "{\"text\":\"A.\"}\n{\"text\":\"B.\"}",
        "{\"text\":\"A.\"}{\"text\":\"B.\"}", "[{\"text\":\"A.\"}]\n[{\"text\":\"B.\"}]\n",
        "\u{FEFF} [ {\"text\" :\n \"A.\", \"x\": [1, {\"y\": \"]}\\\"\"}]} ,\r\n{\"text\":\"B.\"} ] ",
    ]

    @Test(arguments: shapes) func recordsAreFoundInEveryShape(_ text: String) throws {
        for chunk in [1, 7, .max] {
            #expect(
                try lines(text, chunk: chunk) == ["a.json#1 = \"A.\"", "a.json#2 = \"B.\""])
        }
    }

    @Test func recordsLieAtAPointer() throws {
        let text =
            "{\"meta\": {\"items\": []}, \"data\": {\"n\": 2, \"items\": [{\"text\": \"A.\"}]}}"
        #expect(try lines(text, records: "/data/items") == ["a.json#1 = \"A.\""])
        #expect(try lines(text, records: "/data/rows") == ["a.json ! broken_json"])
        #expect(try lines(text, records: "/data/n") == ["a.json ! broken_json"])
        #expect(throws: OptionFault.self) { try lines(text, records: "data") }
    }

    @Test(arguments: [
        "[{\"text\":\"A.\"},", "[{\"text\":\"A.\"}", "[{\"text\":\"A.\"},{\"te",
        "[{\"text\":\"A.\"} {\"text\":\"B.\"}]", "[{\"text\":\"A.\"},]x",
    ])
    func damageFailsAfterTheRecordsBeforeIt(_ text: String) throws {
        for chunk in [1, .max] {
            let lines = try lines(text, chunk: chunk)
            #expect(lines.first == "a.json#1 = \"A.\"")
            #expect(lines.dropFirst().first?.hasSuffix("! broken_json") == true)
        }
    }

    @Test func aBrokenRecordFailsAlone() throws {
        #expect(
            try lines("[{\"text\":A},{\"text\":\"B.\"},{\"t\":1},7]") == [
                "a.json#1 ! broken_json", "a.json#2 = \"B.\"", "a.json#3 ! missing_text",
                "a.json#4 ! missing_text",
            ])
    }

    @Test func emptyTextsHaveNoRecords() throws {
        #expect(try lines("").isEmpty)
        #expect(try lines(" [ ] ").isEmpty)
    }
}
