// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import GalleyRunner

/// Shows the messages of a finished run on standard error, for `run` and `merge`.
struct RunMessages {
    /// Whether only errors are shown.
    let isQuiet: Bool

    /// Shows warnings, which are also shown if the command is quiet.
    static func warn(_ warnings: [RunWarning]) {
        for warning in warnings { OutputStream.standardError.tell("warning: \(warning)") }
    }

    /// Shows failures, the written files and the reason of a bad end; returns the exit status.
    func tell(_ run: FinishedRun) -> ExitStatus {
        OutputStream.standardError.note(
            run.failures.isEmpty
                ? ""
                : FailureLines.text(run.failures, total: run.report.accounts.failureCount))
        if !isQuiet {
            for path in run.files { OutputStream.standardError.tell("wrote \(path)") }
        }
        if let reason = run.outcome.reason {
            OutputStream.standardError.note(SafeText.line("error: \(reason)") + "\n")
        }
        return switch run.outcome {
        case .success: .success
        case .gateTripped: .gateTripped
        case .tooManyFailures: .failures
        case .imbalance: .imbalance
        }
    }
}
