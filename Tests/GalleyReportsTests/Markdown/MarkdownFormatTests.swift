// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct MarkdownFormatTests {
    private func text(_ report: Report) -> String {
        var format = MarkdownFormat()
        format.rows = 5
        return String(decoding: format.render(report), as: UTF8.self)
    }

    @Test("groups and gates match their golden")
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

    @Test("a run without documents has no figures")
    func failuresOnly() throws {
        try Golden.expect(text(SampleReport.failuresOnly()), named: "failures-only.md")
    }

    @Test(
        "syntax of Markdown in texts is escaped",
        arguments: [
            ("# title", "\\# title"), ("UAX #29", "UAX #29"), ("end #", "end \\#"),
            ("- item", "\\- item"), ("-", "\\-"), ("-0.5", "-0.5"), ("---", "\\---"),
            ("+ item", "\\+ item"), ("=== x", "\\=== x"),
            ("12. item", "12\\. item"), ("3) item", "3\\) item"), ("7.", "7\\."),
            ("3.14 is", "3.14 is"), ("1999", "1999"), (") item", ") item"),
            ("snake_case", "snake_case"), ("_e_ __f__", "\\_e\\_ \\_\\_f\\_\\_"),
            ("a|b `c` *d* [e] ~f~ $g$", "a\\|b \\`c\\` \\*d\\* \\[e\\] \\~f\\~ \\$g\\$"),
            ("<b>&lt;", "&lt;b&gt;&amp;lt;"), ("C:\\x", "C:\\\\x"),
            ("two\n\n# lines", "two # lines"),
        ])
    func escapes(_ text: String, _ expected: String) {
        let section = Section(highlights: [text])
        let lines = self.text(SampleReport.showing(section)).split(separator: "\n")
        #expect(lines.contains { $0 == "- \(expected) (`fixed`)" })
    }

    @Test(
        "a code span may contain backticks",
        arguments: [
            ("plain", "`plain`"), ("a ` b", "``a ` b``"), ("`all`", "`` `all` ``"),
            ("``", "``` `` ```"),
        ])
    func codeSpans(_ gate: String, _ expected: String) {
        let outcome = GateOutcome(gate: gate, tripped: false, actual: "1")
        let lines = text(SampleReport.empty(gates: [outcome])).split(separator: "\n")
        #expect(lines.contains { $0 == "- not checked: \(expected) (1)" })
    }
}
