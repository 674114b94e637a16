// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// The first failures of a run as lines of text.
enum FailureLines {
    /// Returns one line per failure, and a line with the number of failures that are not shown.
    ///
    /// - Parameter total: the number of all failures.
    static func text(_ failures: [DocumentFailure], total: Int) -> String {
        var lines = failures.map { SafeText.line("failed: \($0)") }
        let others = total - failures.count
        if others > 0 {
            lines.append("and \(others.grouped) more \(others == 1 ? "failure" : "failures")")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
