// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// The first failures of a run as lines of text.
enum FailureLines {
    /// Returns one line per failure, and a line with the number of failures that are not shown.
    ///
    /// - Parameter total: the number of all failures.
    static func text(_ failures: [DocumentFailure], total: Int) -> String {
        var lines = failures.map(line)
        let others = total - failures.count
        if others > 0 { lines.append("and \(others) more \(others == 1 ? "failure" : "failures")") }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func line(_ failure: DocumentFailure) -> String {
        var place = failure.origin.path
        if let position = failure.position {
            place += ":\(position.line):\(position.column)"
        } else if failure.origin.part > 0 {
            place += ":\(failure.origin.line)"
        }
        let analyzer = failure.analyzer.map { "\($0): " } ?? ""
        let reason = failure.reason == .analyzer ? "" : " [\(failure.reason.rawValue)]"
        return SafeText.line("failed: \(place): \(analyzer)\(failure.message)\(reason)")
    }
}
