// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct BaselineFormatsTests {
    @Test("reports match their goldens", arguments: ["terminal", "markdown", "junit"])
    func reports(_ name: String) throws {
        let format = try #require(ReportFormats.named(name))
        let text = String(decoding: format.render(try SampleBaseline.mixed().report), as: UTF8.self)
        try Golden.expect(text, named: "known-\(name).txt")
    }

    @Test("findings match their goldens", arguments: ["sarif", "github", "baseline"])
    func findings(_ name: String) throws {
        let format = try #require(FindingFormats.named(name))
        let sample = try SampleBaseline.mixed()
        let text = SampleBaseline.text(format, sample.report, sample.records)
        try Golden.expect(String(decoding: text, as: UTF8.self), named: "known-\(name).txt")
    }

    @Test("the page has the summary first, then the lists, and marks known findings in the texts")
    func page() throws {
        let report = try SampleBaseline.mixed().report
        let page = String(decoding: HTMLFormat().render(report), as: UTF8.self)
        #expect(Markup(page).faults.isEmpty)
        let summary = "1 new finding, 9 known, 1 fixed (known.jsonl)."
        let alerts = try #require(page.split(separator: "<h2 id=\"figures\">").first)
        #expect(alerts.contains(summary))
        #expect(alerts.contains("new.txt</bdi></a>: repeated caption ×2."))
        #expect(!alerts.contains("page-10.txt"))
        #expect(page.contains("Fixed findings"))
        #expect(page.contains("<span class=\"muted\">· known</span>"))
    }

    @Test("JSON and CSV have the counts")
    func data() throws {
        let report = try SampleBaseline.mixed().report
        let json = String(decoding: JSONFormat().render(report), as: UTF8.self)
        let part = try #require(json.split(separator: "\"figures\": {").first)
        try Golden.expect(
            String(part.split(separator: "\"gates\"").last ?? ""), named: "known-json.txt")
        let files = CSVFormat().files(report)
        for name in ["baseline", "new_findings", "fixed_findings"] {
            let file = try #require(files.first { $0.name == "tables/\(name).csv" })
            try Golden.expect(
                String(decoding: file.bytes, as: UTF8.self), named: "known-\(name).csv.txt")
        }
    }
}
