// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import GalleyReports
import TestSupport
import Testing

struct SchemaTests {
    private static let folder = Golden.folder().resolvingSymlinksInPath()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/schema")

    private func faults(_ bytes: [UInt8], against name: String) throws -> [String] {
        let schema = try Data(contentsOf: Self.folder.appending(path: name))
        let check = SchemaCheck(try JSONValue(parsing: [UInt8](schema)))
        return check.faults(in: try JSONValue(parsing: bytes))
    }

    @Test("every sample report follows its schema")
    func reports() throws {
        let reports = [
            try SampleReport.grouped(), SampleReport.hostile(), SampleReport.empty(),
            SampleReport.failuresOnly(), SampleReport.showing(SampleReport.shout),
            try SampleBaseline.mixed().report, SampleReport.failing(60), SampleTimeline.report(),
        ]
        for report in reports {
            #expect(try faults(JSONFormat().render(report), against: "report.schema.json") == [])
        }
    }

    @Test("every sample record follows its schema")
    func records() throws {
        for line in SampleRecords.lines().split(separator: 0x0A) {
            #expect(try faults(Array(line), against: "record.schema.json") == [])
        }
        let told = #"{"id":"a","path":"a","language":"el","measures":{},"findings":[]}"#
        #expect(try faults(Array(told.utf8), against: "record.schema.json") == [])
    }

    @Test("the schemas reject other JSON")
    func refusals() throws {
        let report = String(
            decoding: JSONFormat().render(SampleReport.quickstart()), as: UTF8.self)
        for (found, replacement) in [
            ("\"galley_report\": 1", "\"galley_report\": 2"), ("\"read\": 12", "\"read\": \"12\""),
            ("\"figures\"", "\"numbers\""), ("\"role\": \"bar\"", "\"role\": \"pie\""),
        ] {
            let broken = report.replacing(found, with: replacement)
            #expect(broken != report)
            #expect(try !faults(Array(broken.utf8), against: "report.schema.json").isEmpty)
        }
        let record = Array(#"{"id":"a","path":"a","measures":{"m":"1"},"findings":[]}"#.utf8)
        #expect(try !faults(record, against: "record.schema.json").isEmpty)
    }
}
