// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

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
