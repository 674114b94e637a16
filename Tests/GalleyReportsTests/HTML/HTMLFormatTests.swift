// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct HTMLFormatTests {
    private func page(_ report: Report, isInRunFolder: Bool = false) -> String {
        let bytes = HTMLFormat(isInRunFolder: isInRunFolder).render(report)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func reports() throws -> [Report] {
        [
            SampleReport.quickstart(), try SampleReport.grouped(), SampleReport.hostile(),
            SampleReport.empty(), SampleReport.failuresOnly(), SampleReport.lossy(),
            try SampleReport.plain(), try SampleBaseline.mixed().report,
            SampleReport.failing(60), SampleTimeline.report(),
        ]
    }

    @Test("a grouped report with gates matches its golden")
    func groups() throws {
        try Golden.expect(
            Markup.golden(of: page(try SampleReport.grouped())), named: "groups.html")
    }

    @Test("hostile texts match their golden")
    func hostile() throws {
        try Golden.expect(Markup.golden(of: page(SampleReport.hostile())), named: "hostile.html")
    }

    @Test("every page is well-formed; ids are unique and every link within it leads somewhere")
    func structure() throws {
        for report in try reports() {
            let markup = Markup(page(report, isInRunFolder: true))
            #expect(markup.faults.isEmpty, "\(markup.faults.prefix(3))")
            let ids = markup.values(of: "id")
            #expect(Set(ids).count == ids.count)
            let links = markup.values(of: "href").filter { $0.hasPrefix("#") }
            #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
            let names = markup.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
            #expect(names.allSatisfy { ids.contains(String($0)) })
            #expect(markup.tags.count { $0.name == "h1" } == 1)
            #expect(
                markup.tags.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
        }
    }

    @Test("there are no inline styles or scripts, and nothing is loaded")
    func selfContained() throws {
        for report in try reports() {
            let markup = Markup(page(report, isInRunFolder: true))
            #expect(markup.values(of: "style").isEmpty)
            #expect(markup.values(of: "src").isEmpty)
            #expect(markup.values(of: "href").allSatisfy { !$0.contains("//") })
            let attributes = markup.tags.flatMap(\.attributes.keys)
            #expect(!attributes.contains { $0.hasPrefix("on") })
            #expect(markup.tags.count { $0.name == "script" } == 1)
            #expect(markup.tags.count { $0.name == "style" } == 1)
        }
    }

    @Test("files of the run folder are linked only from within it")
    func links() {
        let inside = Markup(page(SampleReport.quickstart(), isInRunFolder: true))
        #expect(inside.values(of: "href").contains("records.jsonl"))
        let outside = Markup(page(SampleReport.quickstart()))
        #expect(outside.values(of: "href").allSatisfy { $0.hasPrefix("#") || $0 == "data:," })
    }

    @Test("the page has all parts of the report, the most important first")
    func order() throws {
        let text = Markup(page(try SampleReport.grouped())).text
        let parts = [
            "Galley report", "12 documents: 11 analyzed, 1 failed", "Gate tripped:",
            "4 documents have lines", "repeated caption ×2 (twice)", "of the text is repeated",
            "Most frequent words", "Ratings of these documents", "By /source",
            "Texts with their findings", "How this was made",
        ]
        var rest = text[...]
        for part in parts {
            let range = rest.firstRange(of: part)
            #expect(range != nil, "\(part)")
            if let range { rest = rest[range.upperBound...] }
        }
    }

    @Test("a page shows at most a thousand rows, and the number of all")
    func manyRows() {
        let rows = (0..<700).map { [ReportValue.text("row \($0)"), .count($0)] }
        let tables = (0..<6).map { number in
            Table(
                "t\(number)", title: "Table \(number)",
                columns: [Column("row"), Column("n", .bar)], rows: rows, total: 100_000)
        }
        let page = page(SampleReport.showing(Section(tables: tables)))
        let markup = Markup(page)
        #expect(markup.tags.count { $0.attributes["scope"] == "row" } <= 1000 + 10)
        #expect(markup.text.contains("Table 0 · 250 of 100,000"))
        #expect(markup.text.contains("Table 5 · 0 of 100,000"))
        #expect(page.utf8.count < 300_000)
    }
}
