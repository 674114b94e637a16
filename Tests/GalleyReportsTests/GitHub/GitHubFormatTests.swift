// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct GitHubFormatTests {
    private func lines(_ report: Report, _ records: [Record]) -> [String] {
        var bytes: [UInt8] = []
        var writer = GitHubFormat().begin(report)
        writer.begin(&bytes)
        for record in records { writer.add(record, to: &bytes) }
        writer.end(&bytes)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("gates and findings match their golden")
    func drawn() throws {
        let lines = lines(
            try SampleReport.grouped(), SampleRecords.results().compactMap(\.record))
        try Golden.expect(lines.map { $0 + "\n" }.joined(), named: "annotations.txt")
    }

    @Test("no kind has more lines than GitHub shows, and the last line has the number of the rest")
    func bounds() {
        let worker = Worker(plan: SampleReport.quickstartPlan())
        let text = "TT\n\nA caption that stands twice.\nA caption that stands twice.\n"
        let documents = (0..<30).map { TextDocument(id: "d\($0)", text: text) }
        let records = worker.process(documents).compactMap(\.record)
        let lines = lines(SampleReport.quickstart(), records)
        #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
        #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
        #expect(lines.last == "::notice title=Galley::41 more findings; see the records of the run")
    }

    @Test("without findings there is nothing to annotate")
    func empty() { #expect(lines(SampleReport.empty(), []) == []) }
}
