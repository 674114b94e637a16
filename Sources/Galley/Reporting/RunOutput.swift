// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyRunner

/// The records and failures that a run has written to its destination.
struct RunOutput {
    private let destination: OutputDestination

    /// Makes the output of a run that has ended.
    init(_ destination: OutputDestination) {
        self.destination = destination
    }

    /// The records, from which findings are made.
    ///
    /// - Throws: `FileError` if their file cannot be opened.
    func records() throws -> RecordReplay {
        if case .store(let store) = destination.display { return RecordReplay(store) }
        return try RecordReplay(file: destination.records ?? RunFolder.records)
    }

    /// The first failures, which a report lists.
    ///
    /// - Throws: `FileError` or `RunError` if they cannot be read.
    func listedFailures() throws -> [DocumentFailure] {
        guard let lines = try failureLines() else { return [] }
        return try lines.prefix(Report.listedFailures).map { line in
            guard let value = try? JSONValue(parsing: line),
                let failure = DocumentFailure(json: value)
            else { throw RunError.state("the failures contain a line that is not a failure") }
            return failure
        }
    }

    private func failureLines() throws -> StoredLines? {
        if case .store(let store) = destination.failureDisplay {
            return StoredLines(store, name: "the failures")
        }
        return try destination.failures.map { path in try StoredLines(file: path) }
    }
}
