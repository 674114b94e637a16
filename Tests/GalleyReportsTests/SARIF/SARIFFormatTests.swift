// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import TestSupport
import Testing

struct SARIFFormatTests {
    private func text(_ records: [Record]) -> String {
        var bytes: [UInt8] = []
        var writer = SARIFFormat().begin(SampleReport.quickstart())
        writer.begin(&bytes)
        for record in records { writer.add(record, to: &bytes) }
        writer.end(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func results(_ documents: [any Document]) throws -> [JSONValue] {
        let worker = Worker(plan: SampleReport.quickstartPlan())
        let text = text(worker.process(documents).compactMap(\.record))
        return try JSONValue(parsing: Array(text.utf8))["runs"]?[0]?["results"]?.arrayValue ?? []
    }

    @Test("findings match their golden, one result per line")
    func findings() throws {
        let text = text(SampleRecords.results().compactMap(\.record))
        try Golden.expect(text, named: "findings.sarif")
        #expect(try JSONValue(parsing: Array(text.utf8))["version"] == "2.1.0")
    }

    @Test("a run without findings is complete")
    func empty() throws {
        let value = try JSONValue(parsing: Array(text([]).utf8))
        #expect(value["runs"]?[0]?["results"] == [])
        #expect(value["runs"]?[0]?["tool"]?["driver"]?["rules"]?[0]?["id"] != nil)
    }

    @Test("only documents that are whole files have lines and fixes")
    func regions() throws {
        let text = "A caption that stands twice.\nA caption that stands twice.\n"
        let part = Origin(path: "feed.jsonl", part: 3, line: 3)
        let file = try #require(try results([TextDocument(id: "a b.txt", text: text)]).first)
        let record = try #require(
            try results([TextDocument(id: "x", text: text, origin: part)]).first)
        let place = file["locations"]?[0]?["physicalLocation"]
        #expect(place?["region"]?["startLine"] == 1)
        #expect(place?["artifactLocation"]?["uri"] == "a%20b.txt")
        #expect(file["relatedLocations"]?[0]?["physicalLocation"]?["region"]?["startLine"] == 2)
        let replacement = file["fixes"]?[0]?["artifactChanges"]?[0]?["replacements"]?[0]
        #expect(replacement?["deletedRegion"] == ["byteOffset": 29, "byteLength": 28])
        #expect(record["locations"]?[0]?["physicalLocation"]?["region"] == nil)
        #expect(record["relatedLocations"] == nil)
        #expect(record["fixes"] == nil)
    }

    @Test("a finding keeps its fingerprint when lines are added before it, and no other has it")
    func fingerprints() throws {
        let caption = "A caption that stands twice.\nA caption that stands twice.\n"
        let other = "Another line, also twice here.\nAnother line, also twice here.\n"
        func prints(_ text: String) throws -> [JSONValue] {
            try results([TextDocument(id: "d", text: text)]).compactMap {
                $0["partialFingerprints"]?["galleyFinding/v1"]
            }
        }
        let first = try prints(caption + other)
        #expect(Set(first).count == 2)
        #expect(try Set(prints("A new line.\n" + caption + other)) == Set(first))
        let widgets = try prints("TT\n\nTT\n\nA text.\n")
        #expect(Set(widgets).count == widgets.count)
    }
}
