// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import Testing

struct ReportFormatsTests {
    @Test("names are sorted, distinct and found; files are distinct too")
    func names() {
        #expect(ReportFormats.names == ["csv", "html", "json", "junit", "markdown", "terminal"])
        for format in ReportFormats.all() {
            let name = type(of: format).name
            #expect(ReportFormats.named(name).map { type(of: $0).name } == name)
        }
        #expect(ReportFormats.named("pdf") == nil)
        let files = ReportFormats.all().map { type(of: $0).fileName }
        #expect(
            files == [
                "tables/index.csv", "report.html", "report.json", "gates.xml", "report.md",
                "report.txt",
            ])
    }

    @Test("equal runs give equal bytes")
    func determinism() throws {
        for format in ReportFormats.all() {
            #expect(
                try format.render(SampleReport.grouped()) == format.render(SampleReport.grouped()))
        }
    }

    @Test("the style reaches the terminal format")
    func style() throws {
        let format = ReportFormats.named("terminal", TerminalStyle(usesColor: true))
        let bytes = try #require(format).render(SampleReport.quickstart())
        #expect(bytes.contains(0x1B))
    }
}
