// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyRunner

extension DocumentFailure {
    /// The failures that a report lists, of a file that a run wrote.
    static func first(inFile path: String) throws(RunError) -> [DocumentFailure] {
        let lines: StoredLines
        do throws(FileError) {
            lines = try StoredLines(file: path)
        } catch {
            throw .file(error)
        }
        return try first(of: lines)
    }

    /// The failures that a report lists, of all that a run wrote.
    static func first(of lines: StoredLines) throws(RunError) -> [DocumentFailure] {
        var failures: [DocumentFailure] = []
        for line in try lines.prefix(Report.listedFailures) {
            guard let value = try? JSONValue(parsing: line),
                let failure = DocumentFailure(json: value)
            else { throw .state("the failures hold a line that is none") }
            failures.append(failure)
        }
        return failures
    }
}
