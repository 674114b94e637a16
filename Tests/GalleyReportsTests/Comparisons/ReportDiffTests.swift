// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct ReportDiffTests {
    private static let names = ["terminal", "markdown", "html"]

    @Test(
        "differences match their goldens, the same each time", arguments: ["terminal", "markdown"])
    func drawn(_ name: String) throws {
        let text = try SampleDiff.mixed().text(name)
        #expect(try SampleDiff.mixed().text(name) == text)
        try Golden.expect(text, named: "diff-\(name).txt")
    }

    @Test("the page matches its golden, is well-formed and has the report's policy")
    func page() throws {
        let page = try SampleDiff.mixed().text("html")
        let markup = Markup(page)
        #expect(markup.faults.isEmpty)
        #expect(!page.contains("style="))
        let ids = markup.values(of: "id")
        #expect(Set(ids).count == ids.count)
        for link in markup.values(of: "href").filter({ $0.hasPrefix("#") }) {
            #expect(ids.contains(String(link.dropFirst())))
        }
        let report = String(
            decoding: HTMLFormat().render(SampleReport.quickstart()), as: UTF8.self)
        let policy = try #require(report.firstMatch(of: /<meta http-equiv=[^>]*>/)).output
        #expect(page.contains(policy))
        try Golden.expect(Markup.golden(of: page), named: "diff.html")
    }

    @Test("equal runs differ in nothing", arguments: names)
    func nothing(_ name: String) throws {
        let same = try SampleDiff(SampleText.pages, SampleText.pages)
        #expect(same.diff.isEmpty)
        let text = try same.text(name)
        #expect(text.contains("Nothing changed."))
        #expect(!text.contains("Figures"))
    }

    @Test("words whose frequency differs by chance are not listed")
    func chance() throws {
        let more = TextDocument(id: "one-more.txt", text: "A word or two of something else.")
        let text = try SampleDiff(SampleText.pages, SampleText.pages + [more]).text("markdown")
        #expect(!text.contains("Words up"))
        #expect(text.contains("1 document is new, 0 missing, 11 in both."))
    }

    @Test("cautions name what only one run has and what has different settings")
    func cautions() throws {
        let other = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(WordsAnalyzer())),
            PlannedAnalyzer(
                label: "sentiment_lexicon", analyzer: LoadedAnalyzer(CaptionsAnalyzer())),
        ])
        let diff = try SampleDiff(
            SampleText.pages, SampleText.pages, plans: (SampleDiff.plan, other))
        let text = try diff.text("markdown")
        #expect(
            text.contains("'caption\\_duplication' is not in new")
                || text.contains("'caption_duplication' is not in new"))
        #expect(text.contains("is the analyzer 'sentiment_lexicon' in one run"))
        #expect(text.contains("'word_frequency' examined different parts"))
        #expect(!text.contains("repeated_caption"))
        let foreign = EnginePlan(analyzers: [
            PlannedAnalyzer(label: "x", analyzer: LoadedAnalyzer(WordsAnalyzer()))
        ])
        let none = try SampleDiff(
            SampleText.pages, SampleText.pages, plans: (SampleDiff.plan, foreign))
        #expect(try none.text("terminal").contains("Nothing can be compared."))
    }

    @Test("documents with the same id are matched one by one")
    func doubled() throws {
        func pages(_ count: Int) -> [TextDocument] {
            (0..<count).map { TextDocument(id: "same", text: "Text number \($0 % 2) here.") }
        }
        let text = try SampleDiff(pages(5), pages(3)).text("markdown")
        #expect(text.contains("0 documents are new, 2 missing, 3 in both."))
        #expect(text.contains("Missing documents (2") || text.contains("| same |"))
        #expect(try SampleDiff(pages(3), pages(3)).diff.isEmpty)
    }

    @Test(
        "hostile names and texts stay text", arguments: LawSeeds.sample(HostileTextTests.texts, 6))
    func hostile(_ hostile: String) throws {
        let before = (0..<4).map { TextDocument(id: "\(hostile)\($0)", text: "old \(hostile)") }
        let after = (0..<4).map {
            TextDocument(id: "\(hostile)\($0 + 2)", text: "new \(hostile)\nx\nx\n")
        }
        let diff = try SampleDiff(before, after, names: (hostile, hostile))
        let page = try diff.text("html")
        #expect(Markup(page).faults.isEmpty)
        for name in Self.names {
            let text = try diff.text(name)
            #expect(text.utf8.count < 400_000, "\(name)")
            #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
            #expect(
                text.unicodeScalars.allSatisfy { scalar in
                    scalar == "\n"
                        || scalar.properties.generalCategory != .control
                            && !scalar.properties.isBidiControl
                }, "\(name)")
        }
        let lines = try diff.text("markdown").split(separator: "\n")
        #expect(lines.allSatisfy { !$0.replacing(/`[^`]*`/, with: "").contains("<") })
    }
}
