// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct HTMLLineChartTests {
    private let page = String(
        decoding: HTMLFormat().render(SampleTimeline.report()), as: UTF8.self)

    private func figures() -> [Substring] {
        page.matches(of: /<figure>[\s\S]*?<\/figure>/).map(\.output)
            .filter { $0.contains("class=\"line\"") }
    }

    @Test("an arc and figures over time match their golden")
    func drawn() throws {
        let text = figures().map(Markup.elements).joined(separator: "\n")
        try Golden.expect(text + "\n", named: "lines.html")
        #expect(Markup(page).faults.isEmpty)
    }

    @Test("a line is broken at gaps in time; documents without a date are left out")
    func holes() throws {
        let documents = try #require(figures().first { $0.contains("By month: documents") })
        let path = try #require(documents.firstMatch(of: /<path[^>]* d="([^"]*)"/)).1
        #expect(path.split(separator: " ").filter { $0.hasPrefix("M") }.count == 2)
        #expect(path.split(separator: " ").filter { $0.hasPrefix("L") }.count == 2)
        #expect(documents.contains("The line is broken where there are no documents."))
        #expect(documents.contains("From 1 at 2025-11 to 1 at 2026-04"))
        #expect(!documents.contains("(none)"))
        // It is five months from November to April, so January is at two fifths of the chart's
        // width.
        #expect(path.contains("L262 "))
    }

    @Test("a line has a title, a description and a table of its numbers; one point has no line")
    func accessible() throws {
        let arc = try #require(figures().first { $0.contains("Arc &lt;b&gt;: mean &amp; more") })
        #expect(arc.contains("role=\"img\""))
        #expect(arc.contains("highest 0.40 at 3, lowest -0.35 at 5"))
        #expect(page.contains("<td class=\"n\" data-v=\"0.4\">0.40</td>"))
        #expect(!figures().contains { $0.contains("One point") })
    }

    @Test("other formats show the numbers")
    func others() throws {
        let report = SampleTimeline.report()
        let markdown = String(decoding: MarkdownFormat().render(report), as: UTF8.self)
        #expect(markdown.contains("| ---: | ---: |"))
        let json = String(decoding: JSONFormat().render(report), as: UTF8.self)
        #expect(json.contains("\"role\": \"line\""))
    }
}
