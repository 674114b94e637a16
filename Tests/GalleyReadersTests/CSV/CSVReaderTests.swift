// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import TestSupport
import Testing

@testable import GalleyReaders

struct CSVReaderTests {
    private func options(_ text: String = "/text", _ set: (inout CSVReader) -> Void = { _ in })
        throws
        -> InputOptions
    {
        var options = InputOptions()
        options.settings.text = try JSONPointer(text)
        options.settings.textName = text
        var reader = CSVReader()
        set(&reader)
        options.readers = ConfiguredReaders(all: [
            ConfiguredReader(info: CSVReader.info, reader: reader)
        ])
        return options
    }

    @Test func columnsBecomeMetadata() throws {
        let read = Reads("t.csv", "id,text,year\na,One.,2024\n", try options())
        #expect(read.documents.map(\.id) == ["a"])
        #expect(read.documents.first?.metadata == ["id": "a", "year": "2024"])
    }

    @Test func quotesLineEndsAndDelimitersFollowRFC4180() throws {
        let table = "text\r\n\"a \"\"b\"\", c\r\nd\"\r\n\r\n x \r\n\"q\"tail\rlast"
        #expect(
            Reads("t.csv", table, try options()).documents.map(\.text) == [
                "a \"b\", c\r\nd", " x ", "qtail", "last",
            ])
    }

    @Test(arguments: [",", ";", "\t", "|"]) func theDelimiterIsFound(_ sign: String) throws {
        let table = "id\(sign)text\(sign)\"a,b;c|d\"\n1\(sign)One.\(sign)x\n"
        #expect(Reads("t.csv", table, try options()).documents.map(\.text) == ["One."])
    }

    @Test func excelsLineStatesTheDelimiter() throws {
        #expect(
            Reads("t.csv", "sep=;\r\nid;text\r\n1;One, two.\r\n", try options()).lines
                == ["1 = \"One, two.\""])
    }

    @Test func columnsWithoutHeaderHaveNumbers() throws {
        let numbers = try options("/2") { $0.header = false }
        #expect(
            Reads("t.csv", "1,One.\n2,Two.\n", numbers).documents.map(\.text) == ["One.", "Two."])
    }

    @Test func aMissingColumnFailsOnceWithTheColumns() throws {
        let read = Reads("t.csv", "id,body\n1,One.\n2,Two.\n", try options())
        #expect(read.lines == ["t.csv ! missing_text"])
        #expect(
            read.failures.first?.message
                == "no column for the text at /text; the columns are id, body")
    }

    @Test func raggedRowsAreNamed() throws {
        let read = Reads("t.csv", "id,text\n1,One.,more\n2\n3,Three.\n", try options())
        #expect(read.lines == ["t.csv#2 ! malformed", "- empty", "3 = \"Three.\""])
    }

    @Test func anOpenQuoteFailsWhereItOpens() throws {
        let read = Reads("t.csv", "id,text\n1,One.\n2,\"Two.\n3,Three.\n", try options())
        #expect(read.lines == ["1 = \"One.\"", "t.csv ! malformed"])
        #expect(read.failures.first?.position == Position(line: 3, column: 3))
    }

    @Test func columnsOfOneNameAreKept() throws {
        let read = Reads("t.csv", "text,note,note,\nOne.,a,b,c\n", try options())
        #expect(read.documents.first?.metadata == ["note": "a", "note_3": "b", "4": "c"])
    }

    @Test func rowsLongerThanTheLimitFailAlone() throws {
        var small = try options()
        small.settings.maxDocument = 10
        let long = String(repeating: "x", count: 2 << 20)
        let read = Reads("t.csv", "text\n\(long)\nTwo.\n\"\(long)\n\(long)\"\nFour.\n", small)
        #expect(read.documents.map(\.text) == ["Two.", "Four."])
        #expect(read.failures.map(\.reason) == [.tooLarge, .tooLarge])
        #expect(read.failures.map(\.origin.line) == [2, 4])
    }

    /// Every table of random cells is read as it was written, whatever the chunks are.
    @Test(arguments: LawSeeds.first(20)) func writtenTablesAreReadBack(_ seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let signs = ["a", "é", ",", "\"", "\n", "\r\n", " ", "x;y", "\t"]
        let cells = (0..<30).map { _ in
            "b" + (0..<next(6)).map { _ in signs[next(signs.count)] }.joined()
        }
        let rows = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\",1" }
        let table = Array(("text,n\n" + rows.joined(separator: "\n")).utf8)
        for chunk in [1, 5, .max] {
            let read = Reads("t.csv", table, chunk: chunk, try options())
            #expect(read.documents.map { Array($0.text.utf8) } == cells.map { Array($0.utf8) })
        }
    }
}
