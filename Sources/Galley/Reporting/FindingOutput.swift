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

    /// Writes the findings to a destination, such as a file.
    ///
    /// - Throws: `FileError` or `RunError` if something cannot be read or written.
    func write(_ records: RecordReplay, to display: OutputDestination.Display) throws {
        var writer = format.begin(report)
        var comparison = try baseline?.comparison(report)
        var head: [UInt8] = []
        writer.begin(&head)
        try records.write(to: display, head: head) { line, bytes in
            guard var line = RecordLine(line) else { return false }
            comparison?.mark(&line.record, measures: line.measures)
            writer.add(line.record, to: &bytes)
            return true
        } tail: { put in
            try baseline?.forEachEntry { entry in
                guard comparison?.checkIfFixed(entry) == true else { return }
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

/// A document's record, decoded from one line of JSON.
struct RecordLine {
    /// The document's origin and findings.
    var record: Record
    /// The document's measures with their names.
    let numbers: [(name: String, value: Double)]
    /// The names of the document's measures.
    var measures: [String] { numbers.map(\.name) }

    /// Decodes a line; the result is nil if the line is not a record.
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
