// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct HTMLFailuresTests {
    private func page(_ report: Report, isInRunFolder: Bool = true) -> String {
        String(decoding: HTMLFormat(isInRunFolder: isInRunFolder).render(report), as: UTF8.self)
    }

    private func rows(_ page: String) -> Int {
        page.matches(of: /<th scope="row" dir="auto">feed.jsonl#/).count
    }

    @Test("a few failures are all listed with their reasons")
    func few() {
        let page = page(SampleReport.failing(3))
        #expect(rows(page) == 3)
        #expect(page.contains("<td dir=\"auto\">missing text</td>"))
        #expect(page.contains("no text at &#39;/body&#39;"))
        #expect(page.contains("<a href=\"#failures\">What failed, and why</a>"))
        #expect(!page.contains("more failed"))
    }

    @Test("of many failures the first are listed, and the rest is counted and linked")
    func many() {
        let report = SampleReport.failing(1234)
        let inFolder = page(report)
        #expect(rows(inFolder) == 50)
        #expect(inFolder.contains("Documents that failed · 50 of 1,234"))
        #expect(
            inFolder.contains(
                "1,184 more failed; all are in <a href=\"failures.jsonl\">failures.jsonl</a>."))
        #expect(page(report, isInRunFolder: false).contains("1,184 more failed.</p>"))
    }

    @Test(
        "texts that a failure quotes stay text",
        arguments: LawSeeds.sample(HostileTextTests.texts, 6))
    func hostile(_ text: String) {
        let page = page(SampleReport.failing(2, message: text))
        #expect(Markup(page).faults.isEmpty)
        #expect(!page.contains("<script>alert"))
        #expect(page.utf8.count < 100_000)
    }
}
