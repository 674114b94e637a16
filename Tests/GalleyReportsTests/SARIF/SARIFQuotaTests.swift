// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import Testing

struct SARIFQuotaTests {
    /// The results for documents with a repeated caption (a warning) and widget lines (notes).
    private func run(_ documents: Int, notes: Int) throws -> JSONValue {
        let widgets = String(repeating: "TT\n", count: notes)
        let text = "\(widgets)A line twice here.\nA line twice here.\n"
        let (report, records) = SampleBaseline.run(
            (0..<documents).map { TextDocument(id: "d\($0)", text: text) })
        return try JSONValue(parsing: SampleBaseline.text(SARIFFormat(), report, records))
    }

    @Test("few results are all written, without a note")
    func few() throws {
        let value = try run(3, notes: 2)
        #expect(value["runs"]?[0]?["invocations"] == nil)
    }

    @Test("a note tells what GitHub does not show; beyond its limit the most severe results stay")
    func many() throws {
        let shown = try run(60, notes: 100)
        let results = shown["runs"]?[0]?["results"]?.arrayValue ?? []
        #expect(results.count == 60 * 102)
        let note = shown["runs"]?[0]?["invocations"]?[0]?["toolExecutionNotifications"]?[0]
        #expect(note?["message"]?["text"] == "there are 6,120 results; GitHub shows 5,000 per run")
        #expect(note?["level"] == "note")

        let cut = try run(270, notes: 100)
        let kept = cut["runs"]?[0]?["results"]?.arrayValue ?? []
        #expect(kept.count == 25_000)
        // Each document has two warnings: for its caption, and for the line TT, which is repeated.
        #expect(kept.count { $0["level"] == "warning" } == 540)
        let warning = cut["runs"]?[0]?["invocations"]?[0]?["toolExecutionNotifications"]?[0]
        #expect(warning?["level"] == "warning")
        #expect(
            warning?["message"]?["text"]?.stringValue?.hasPrefix(
                "this file has 25,000 of 27,540 results, new and most severe ones first") == true)
    }
}
