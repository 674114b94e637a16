// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyRunner

/// The first failures of a run, a line each, for people.
enum FailureLines {
    /// The lines; at the end how many more there are.
    static func text(_ failures: [DocumentFailure], total: Int) -> String {
        var lines = failures.map(line)
        if total > failures.count { lines.append("and \(total - failures.count) more failures") }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func line(_ failure: DocumentFailure) -> String {
        var place = failure.origin.path
        if let position = failure.position {
            place += ":\(position.line):\(position.column)"
        } else if failure.origin.part > 0 {
            place += ":\(failure.origin.line)"
        }
        let who = failure.analyzer.map { "\($0): " } ?? ""
        let reason = failure.reason == .analyzer ? "" : " [\(failure.reason.rawValue)]"
        return SafeText.line("failed: \(place): \(who)\(failure.message)\(reason)")
    }
}

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
