// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import TestSupport
import Testing

struct JSONFormatTests {
    @Test("a grouped report matches its golden")
    func grouped() throws {
        let bytes = JSONFormat().render(try SampleReport.grouped())
        try Golden.expect(String(decoding: bytes, as: UTF8.self), named: "groups.json")
    }

    @Test("hostile texts stay unchanged")
    func hostile() throws {
        let bytes = JSONFormat().render(SampleReport.hostile())
        let report = try JSONValue(parsing: bytes)
        #expect(report["manifest"]?["pipeline"] == .string("bad\u{1B}]0;name\u{7}.yaml"))
        #expect(
            report["groups"]?.arrayValue?.map { $0["key"] }
                == SampleText.hostile.map {
                    .string($0.id)
                }.sorted { ($0.stringValue ?? "") < ($1.stringValue ?? "") })
        #expect(!bytes.contains(0x1B))
    }

    @Test("accounts have documents and analyzers")
    func accounts() throws {
        let report = try JSONValue(parsing: JSONFormat().render(SampleReport.hostile()))
        let accounts = try #require(report["accounts"])
        #expect(accounts["read"] == 6)
        #expect(accounts["partly_failed"] == 1)
        #expect(accounts["analyzers"]?["sentiment_lexicon"] == ["examined": 5, "failed": 1])
    }

    @Test("missing and impossible numbers are null, other numbers are exact")
    func values() throws {
        let values: [ReportValue] = [
            .missing, .number(.nan, decimals: 2), .share(.infinity), .share(1.0 / 3),
            .number(0.125, decimals: 2), .count(3), .number(16, decimals: 2), .part(1, of: 7),
        ]
        let table = Table(
            "t", title: "T", columns: values.map { _ in Column("c") }, rows: [values])
        let bytes = JSONFormat().render(SampleReport.showing(Section(tables: [table])))
        let row = try JSONValue(parsing: bytes)["sections"]?[0]?["tables"]?[0]?["rows"]?[0]
        #expect(row == [.null, .null, .null, .number(1.0 / 3), 0.125, 3, 16, .number(1.0 / 7)])
    }
}
