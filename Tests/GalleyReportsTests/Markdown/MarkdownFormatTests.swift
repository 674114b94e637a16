// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import Testing

@Suite("Markdown format")
struct MarkdownFormatTests {
    private func text(_ report: Report) -> String {
        String(decoding: MarkdownFormat(rows: 5).render(report), as: UTF8.self)
    }

    @Test("groups and gates look as drawn")
    func groups() throws {
        try Golden.expect(text(SampleReport.grouped()), named: "groups.md")
    }

    @Test("hostile texts are escaped")
    func hostile() throws {
        let text = text(SampleReport.hostile())
        try Golden.expect(text, named: "hostile.md")
        #expect(!text.contains("<script>"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0.properties.isBidiControl })
    }

    @Test("a run without documents says so")
    func failuresOnly() throws {
        try Golden.expect(text(SampleReport.failuresOnly()), named: "failures-only.md")
    }

    @Test(
        "what Markdown would read is literal",
        arguments: [
            ("# title", "\\# title"), ("- item", "\\- item"), ("12. item", "12\\. item"),
            ("3) item", "3\\) item"), ("3.14", "3\\.14"), ("1999", "1999"),
            ("a|b `c` *d* _e_ [f] ~g~ $h$", "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\] \\~g\\~ \\$h\\$"),
            ("<b>&lt;", "&lt;b&gt;&amp;lt;"), ("C:\\x", "C:\\\\x"), ("=== x", "\\=== x"),
            ("two\n\n# lines", "two \\# lines"),
        ])
    func escapes(_ text: String, _ expected: String) {
        let section = Section(highlights: [text])
        let lines = self.text(SampleReport.showing(section)).split(separator: "\n")
        #expect(lines.contains { $0 == "- \(expected) (`fixed`)" })
    }

    @Test(
        "a code span holds any backticks",
        arguments: [
            ("plain", "`plain`"), ("a ` b", "``a ` b``"), ("`all`", "`` `all` ``"),
            ("``", "``` `` ```"),
        ])
    func codeSpans(_ gate: String, _ expected: String) {
        var report = SampleReport.empty()
        report.gates = [GateOutcome(gate: gate, tripped: false, actual: "1")]
        let lines = text(report).split(separator: "\n")
        #expect(lines.contains { $0 == "- passed: \(expected) (1)" })
    }
}
