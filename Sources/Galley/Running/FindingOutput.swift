// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyRunner

/// Writes the findings of a run from its records.
struct FindingOutput {
    private let format: any FindingFormat
    private let report: Report

    init(_ format: any FindingFormat, _ report: Report) {
        self.format = format
        self.report = report
    }

    func write(
        _ records: RecordReplay, to display: OutputDestination.Display
    ) throws(RunError) {
        var writer = format.begin(report)
        var head: [UInt8] = []
        writer.begin(&head)
        try records.write(to: display, head: head) { line, bytes in
            guard let value = try? JSONValue(parsing: line), let record = Record(json: value) else {
                return false
            }
            writer.add(record, to: &bytes)
            return true
        } tail: {
            var bytes: [UInt8] = []
            writer.end(&bytes)
            return bytes
        }
    }
}
