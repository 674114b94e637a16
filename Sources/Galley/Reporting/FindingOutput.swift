// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyRunner

/// Writes the findings of a run from its records.
struct FindingOutput {
    private let format: any FindingFormat
    private let report: Report
    private let baseline: BaselineFile?

    init(_ format: any FindingFormat, _ report: Report, _ baseline: BaselineFile?) {
        self.format = format
        self.report = report
        self.baseline = baseline
    }

    func write(
        _ records: RecordReplay, to display: OutputDestination.Display
    ) throws(RunError) {
        var writer = format.begin(report)
        var comparison = baseline?.comparison(report)
        var head: [UInt8] = []
        writer.begin(&head)
        try records.write(to: display, head: head) { line, bytes in
            guard var line = RecordLine(line) else { return false }
            comparison?.mark(&line.record, measures: line.measures)
            writer.add(line.record, to: &bytes)
            return true
        } tail: { put throws(RunError) in
            try baseline?.forEachEntry { entry throws(RunError) in
                guard comparison?.settle(entry) == true else { return }
                var bytes: [UInt8] = []
                writer.add(entry.record, to: &bytes)
                try put(bytes)
            }
            var bytes: [UInt8] = []
            writer.end(&bytes)
            try put(bytes)
        }
    }
}

/// A line of the records, read again.
struct RecordLine {
    /// The document's place and findings.
    var record: Record
    /// Its measures by their names.
    let numbers: [(name: String, value: Double)]
    /// The names of its measures.
    var measures: [String] { numbers.map(\.name) }

    /// Nil if the line is no record.
    init?(_ line: [UInt8]) {
        guard let value = try? JSONValue(parsing: line), let record = Record(json: value) else {
            return nil
        }
        self.record = record
        numbers = (value["measures"]?.objectValue ?? [:]).compactMap { name, value in
            value.numberValue.map { (name: name, value: $0) }
        }
    }
}
