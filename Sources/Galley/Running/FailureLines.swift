// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

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
