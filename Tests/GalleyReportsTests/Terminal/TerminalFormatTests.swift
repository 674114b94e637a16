// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct TerminalFormatTests {
    private func text(_ report: Report, width: Int = 80, lines: Int = 40) -> String {
        var format = TerminalFormat(style: TerminalStyle(width: width))
        format.lines = lines
        return String(decoding: format.render(report), as: UTF8.self)
    }

    @Test("the quickstart matches its golden, in forty lines of eighty columns")
    func quickstart() throws {
        let text = text(SampleReport.quickstart())
        try Golden.expect(text, named: "quickstart.txt")
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 40)
    }

    @Test("groups and gates match their golden")
    func groups() throws {
        try Golden.expect(text(try SampleReport.grouped()), named: "groups.txt")
    }

    @Test("a narrow screen matches its golden")
    func narrow() throws {
        try Golden.expect(text(try SampleReport.grouped(), width: 40), named: "narrow.txt")
    }

    @Test("hostile texts match their golden")
    func hostile() throws { try Golden.expect(text(SampleReport.hostile()), named: "hostile.txt") }

    @Test("a report without a limit of lines has notes and histograms")
    func full() throws {
        let text = text(SampleReport.quickstart(), lines: 1000)
        try Golden.expect(text, named: "full.txt")
    }

    @Test("a run without documents has no figures")
    func empty() throws {
        try Golden.expect(text(SampleReport.empty()), named: "empty.txt")
        try Golden.expect(text(SampleReport.failuresOnly()), named: "failures-only.txt")
    }

    @Test("colours change nothing but the colours")
    func colors() throws {
        let style = TerminalStyle(usesColor: true)
        let colored = String(
            decoding: TerminalFormat(style: style).render(try SampleReport.grouped()), as: UTF8.self
        )
        try Golden.expect(colored, named: "groups-color.txt")
        let stripped = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(try stripped == text(SampleReport.grouped()))
    }

    @Test("no line is wider than the terminal", arguments: [40, 53, 80, 120])
    func widths(_ width: Int) throws {
        for report in [
            SampleReport.quickstart(), try SampleReport.grouped(), SampleReport.hostile(),
        ] {
            for line in text(report, width: width).split(separator: "\n") {
                #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
            }
        }
    }

    @Test("nothing of a document controls the terminal")
    func controls() {
        let text = text(SampleReport.hostile(), lines: 1000)
        let controls = text.unicodeScalars.filter {
            $0 != "\n" && [.control, .lineSeparator].contains($0.properties.generalCategory)
        }
        #expect(controls.isEmpty)
        #expect(!text.unicodeScalars.contains { $0.properties.isBidiControl })
    }

    @Test("unusual tables do not trap")
    func oddTables() {
        let tables = [
            Table("none", title: "No columns", columns: [], rows: [[]]),
            Table("bars", title: "Bars", columns: [Column("n", .bar)], rows: [[.text("x")]]),
            Table(
                "many", title: "Many columns",
                columns: (1...30).map { Column("column \($0)", .number) },
                rows: [(1...30).map { .count($0 * 1_000_000) }]),
        ]
        let histogram = Histogram("h", title: "None", bins: [])
        let section = Section(tables: tables, histograms: [histogram])
        let text = text(SampleReport.showing(section))
        #expect(text.contains("Many columns · 7 of 30 columns"))
    }

    @Test("a heading that is longer than its cells is not broken within a word")
    func headings() {
        let table = Table(
            "words", title: "Words",
            columns: [Column("word"), Column("category"), Column("n", .number)],
            rows: [[.text("army"), .text("war"), .count(1)]])
        #expect(text(SampleReport.showing(Section(tables: [table]))).contains("category"))
    }

    @Test("very long words and very many marks take no more room than others")
    func endless() {
        let words = [
            String(repeating: "endless", count: 10_000), String(repeating: "夜", count: 300),
            "Z" + String(repeating: "\u{302}", count: 5000),
        ]
        let table = Table(
            "words", title: "Words",
            columns: [Column("word"), Column("id", .document), Column("count", .bar)],
            rows: words.map { [.text($0), .text($0), .count(3)] })
        let section = Section(
            highlights: words, keyFigures: words.map { KeyFigure($0, .text($0)) },
            tables: [table])
        let text = text(SampleReport.showing(section))
        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.columns(of: line) <= 80)
            #expect(line.utf8.count < 400)
        }
        #expect(text.split(separator: "\n").count < 40)
    }

    @Test("bars are proportional to their numbers, to an eighth of a column")
    func bars() {
        let values = [96.0, -48, 24.5, 0.001, 0]
        let columns = [Column("what"), Column("n", .bar)]
        let table = Table(
            "t", title: "Bars", columns: columns,
            rows: values.map { [.text("a"), .number($0, decimals: 3)] })
        let lines = text(SampleReport.showing(Section(tables: [table]))).split(separator: "\n")
        let bars = lines.suffix(5).map { String($0.filter { "█▉▊▋▌▍▎▏".contains($0) }) }
        let full = { String(repeating: "█", count: $0) }
        #expect(bars == [full(24), full(12), full(6) + "▏", "▏", ""])
    }

    @Test("a histogram has a column for each range, or for several ranges if there are too many")
    func histograms() {
        let few = [0, 1, 4, 8, 0]
        let sections = [few, (0..<1000).map { $0 }].map { counts in
            Section(histograms: [
                Histogram(
                    "h", title: "Spread",
                    bins: counts.enumerated().map {
                        Histogram.Bin(
                            from: Double($0.offset), to: Double($0.offset + 1), count: $0.element)
                    })
            ])
        }
        #expect(text(SampleReport.showing(sections[0])).contains("  Spread  0 ·▂▅█· 5\n"))
        let many = text(SampleReport.showing(sections[1])).split(separator: "\n").last ?? ""
        #expect(many.hasPrefix("  Spread  0 ▁▁") && many.hasSuffix("██ 1,000"))
        #expect(DisplayWidth.columns(of: many) <= 80)
    }

    @Test("a lost document gives a warning")
    func imbalance() {
        #expect(text(SampleReport.lossy()).contains("  ! the numbers of documents do not add up\n"))
        #expect(!text(SampleReport.quickstart()).contains("add up"))
    }

    @Test("groups of analyzers without key figures are compared by their measures")
    func plainGroups() throws {
        try Golden.expect(text(SampleReport.plain()), named: "plain.txt")
    }
}
