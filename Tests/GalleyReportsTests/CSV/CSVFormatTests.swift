// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct CSVFormatTests {
    private func files(_ report: Report) -> [String: String] {
        let files = CSVFormat().files(report)
        return Dictionary(
            uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        )
    }

    @Test("the tables of a grouped report match their golden")
    func grouped() throws {
        let all = files(try SampleReport.grouped()).sorted { $0.key < $1.key }
            .map { "== \($0.key)\n\($0.value.replacing("\r\n", with: "\n"))" }.joined()
        try Golden.expect(all, named: "groups.csv.txt")
    }

    @Test("the list names the files, and is read again")
    func index() throws {
        let written = CSVFormat().files(try SampleReport.plain())
        let index = try #require(written.last)
        #expect(index.name == CSVFormat.fileName)
        #expect(CSVFormat.files(listedIn: index.bytes) == written.dropLast().map(\.name))
    }

    @Test("only names that a run could have written are read from a list")
    func foreignIndex() {
        let list =
            "file\n../mine.csv,\n/etc/x.csv,\n.csv,\nindex.csv,\nnotes.txt,\na b.csv,\nok.csv,\n"
        #expect(CSVFormat.files(listedIn: Array(list.utf8)) == ["tables/ok.csv"])
        #expect(CSVFormat.files(listedIn: []) == [])
    }

    @Test("numbers are for programs: no commas, shares from 0 to 1, nothing for missing values")
    func values() throws {
        let table = Table(
            "t", title: "T", columns: (0..<6).map { Column("c\($0)") },
            rows: [
                [
                    .count(12_345), .number(-0.5, decimals: 2), .share(0.125), .missing,
                    .number(.nan, decimals: 1), .text("a, \"b\""),
                ]
            ])
        let text = files(SampleReport.showing(Section(tables: [table])))["tables/fixed.t.csv"]
        #expect(text == "c0,c1,c2,c3,c4,c5\r\n12345,-0.5,0.125,,,\"a, \"\"b\"\"\"\r\n")
    }

    @Test("histograms name what they count, and numbers are not rounded")
    func histograms() {
        let bins = [
            Histogram.Bin(from: 0, to: 10, count: 111), .init(from: 10, to: 20, count: 121),
        ]
        let section = Section(
            tables: [
                Table(
                    "t", title: "T", columns: [Column("mean")],
                    rows: [[.number(15.897, decimals: 0)], [.part(1, of: 3)]])
            ],
            histograms: [Histogram("lengths", title: "Words", of: "sentences", bins: bins)])
        let files = files(SampleReport.showing(section))
        #expect(
            files["tables/fixed.lengths.csv"]
                == "from,to,sentences\r\n0,10,111\r\n10,20,121\r\n")
        #expect(files["tables/fixed.t.csv"] == "mean\r\n15.897\r\n0.3333333333333333\r\n")
        let page = String(
            decoding: HTMLFormat().render(SampleReport.showing(section)), as: UTF8.self)
        #expect(page.contains("232 sentences; the most, 121,"), "not 232 documents")
        #expect(!page.contains("232 documents"))
    }

    @Test("tables of the same name have different files")
    func names() {
        let tables = ["a b", "a-b", "A-B"].map { Table($0, title: "", columns: [], rows: []) }
        let names = files(SampleReport.showing(Section(tables: tables))).keys.sorted()
        #expect(names.contains("tables/fixed.a-b.csv"))
        #expect(names.contains("tables/fixed.a-b-2.csv"))
        #expect(names.contains("tables/fixed.A-B-3.csv"))
    }
}
