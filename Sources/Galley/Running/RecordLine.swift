// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// A line of the records, read again.
struct RecordLine {
    /// The document's place and findings.
    var record: Record
    /// The names of its measures.
    let measures: [String]

    /// Nil if the line is no record.
    init?(_ line: [UInt8]) {
        guard let value = try? JSONValue(parsing: line), let record = Record(json: value) else {
            return nil
        }
        self.record = record
        measures = value["measures"]?.objectValue?.keys ?? []
    }
}
