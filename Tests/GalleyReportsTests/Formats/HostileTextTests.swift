// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import TestSupport
import Testing

/// A scraped text is only shown and never interpreted, whatever it contains, in every format.
struct HostileTextTests {
    static let texts = [
        "</script><script>alert(1)</script>", "<!--<script>",
        "</style><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "&lt;b&gt; &amp; &#x3c;", "]]><evil/>",
        "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069} \u{200F}", "\u{1B}[31m\u{1B}]0;t\u{7}\u{9B}2J",
        "a\u{0}b\u{1}\u{8}\u{C}\u{7F}\u{FEFF}\u{FFFE}\u{FFFF}", "=cmd|' /C calc'!A0", "+1+1",
        "-1+1",
        "@SUM(1)", "\t=1+1", "\u{FF1D}1+1", "a,b\"c\r\nd\u{2028}e", "::error::x%0A::warning::y",
        "]() | `x` **b**\n# h\n- i\n```", "javascript:alert(1)", "../../etc/passwd", "",
        String(repeating: "e\u{301}\u{302}", count: 3000), String(repeating: "W", count: 150_000),
    ]

    private static let formats = ReportFormats.names
    private static let plain = EchoRun("plain")

    private func text(_ name: String, _ run: EchoRun) throws -> String {
        if let format = FindingFormats.named(name) { return run.text(format) }
        return run.text(try #require(ReportFormats.named(name)))
    }

    @Test(
        "nothing controls a screen or the direction of writing",
        arguments: LawSeeds.sample(texts, 6))
    func controls(_ hostile: String) throws {
        let run = EchoRun(hostile)
        for name in ReportFormats.names + FindingFormats.names {
            let text = try text(name, run)
            let lineEnds: [UInt8] = name == "csv" ? [0x0A, 0x0D] : [0x0A]
            #expect(text.utf8.allSatisfy { $0 >= 0x20 || lineEnds.contains($0) }, "\(name)")
            // JSON escapes characters below U+0020 and leaves all others unchanged.
            guard !["baseline", "json", "sarif"].contains(name) else { continue }
            let others = text.unicodeScalars.lazy.filter { $0.value > 0x7E }
            #expect(
                others.allSatisfy { scalar in
                    scalar.properties.generalCategory != .control
                        && !scalar.properties.isBidiControl
                }, "\(name)")
        }
    }

    @Test(
        "a page keeps its elements, and only JSON and CSV grow with a text",
        arguments: LawSeeds.sample(texts, 6))
    func structure(_ hostile: String) throws {
        let run = EchoRun(hostile)
        let plain = Markup(try text("html", Self.plain))
        let markup = Markup(try text("html", run))
        #expect(markup.faults.isEmpty)
        let known = Set(plain.tags.map(\.name) + ["rect", "text"])
        #expect(markup.tags.allSatisfy { known.contains($0.name) })
        let attributes = Set(plain.tags.flatMap(\.attributes.keys) + ["x", "y", "text-anchor"])
        #expect(markup.tags.flatMap(\.attributes.keys).allSatisfy(attributes.contains))
        #expect(markup.values(of: "href").allSatisfy { $0.hasPrefix("#") || $0 == "data:," })
        for name in ["html", "markdown", "terminal", "junit", "github"] {
            #expect(try text(name, run).utf8.count < 100_000, "\(name)")
        }
    }

    @Test("JSON and SARIF stay readable", arguments: texts)
    func json(_ hostile: String) throws {
        let run = EchoRun(hostile)
        let report = try JSONValue(parsing: Array(text("json", run).utf8))
        #expect(report["manifest"]?["pipeline"] == .string(hostile))
        let sarif = try JSONValue(parsing: Array(text("sarif", run).utf8))
        let result = try #require(sarif["runs"]?[0]?["results"]?[0])
        #expect(result["ruleId"] == "echo.echoed")
        let place = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
        let uri = try #require(place?["uri"]?.stringValue)
        #expect(uri.wholeMatch(of: /[A-Za-z0-9._~\/%-]*/) != nil)
    }

    @Test("an XML file keeps its elements and has only allowed characters", arguments: texts)
    func xml(_ hostile: String) throws {
        let xml = try text("junit", EchoRun(hostile))
        let plain = try text("junit", Self.plain)
        for mark in "<>\"\n".utf8 {
            #expect(xml.utf8.count { $0 == mark } == plain.utf8.count { $0 == mark })
        }
        #expect(xml.unicodeScalars.allSatisfy { $0.value != 0xFFFE && $0.value != 0xFFFF })
        #expect(!xml.replacing(/&(amp|lt|gt|quot);/, with: "").contains("&"))
    }

    @Test("each annotation stays on one line", arguments: texts)
    func annotations(_ hostile: String) throws {
        let lines = try text("github", EchoRun(hostile)).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("::error title=Gate tripped::"))
        #expect(lines[1].hasPrefix("::warning file="))
        let head = try #require(lines[1].wholeMatch(of: /::warning ([^:]*)::.*/)).1
        #expect(head.split(separator: ",").count == 3)
    }

    @Test("no cell for spreadsheets is a formula", arguments: texts)
    func formulas(_ hostile: String) throws {
        let run = EchoRun(hostile)
        let files = CSVFormat().files(run.report)
        let plain = CSVFormat().files(Self.plain.report)
        #expect(files.map(\.name) == plain.map(\.name))
        for (file, other) in zip(files, plain) {
            let rows = try CSVRows(file.bytes).rows
            let expected = try CSVRows(other.bytes).rows
            #expect(rows.map(\.count) == expected.map(\.count))
            for cell in rows.joined() {
                #expect(cell.first.map { !"=+-@\t＝＋－＠".contains($0) } ?? true, "\(cell)")
            }
        }
    }

    @Test("a record is read again unchanged", arguments: texts)
    func records(_ hostile: String) throws {
        let run = EchoRun(hostile)
        var line: [UInt8] = []
        JSONLinesRecords().append(run.record, to: &line)
        #expect(line.count { $0 == 0x0A } == 1)
        let record = try #require(Record(json: try JSONValue(parsing: Array(line.dropLast()))))
        #expect(ExactText(record.id) == ExactText(run.record.id))
        #expect(record.findings.map(\.fingerprint) == run.record.findings.map(\.fingerprint))
        #expect(record.findings.map(\.edits) == run.record.findings.map(\.edits))
        #expect(record.findings.map(\.spans) == run.record.findings.map(\.spans))
    }

    @Test("Markdown keeps its lines and contains no markup of texts", arguments: texts)
    func markdown(_ hostile: String) throws {
        let lines = try text("markdown", EchoRun(hostile)).split(separator: "\n")
        let plain = try text("markdown", Self.plain).split(separator: "\n")
        #expect(lines.count == plain.count)
        #expect(lines.allSatisfy { !$0.replacing(/`[^`]*`/, with: "").contains("<") })
    }
}
