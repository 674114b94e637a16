// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports

/// Whether a run succeeded, and why not.
public enum RunOutcome: Sendable, Hashable {
    /// Every gate passed, and not too many documents failed.
    case success
    /// Gates tripped; the text names the first one.
    case gateTripped(String)
    /// More documents failed than `max_failures` allows, or no document was analyzed.
    case tooManyFailures(String)
    /// The number of read documents is not analyzed + skipped + failed, which is a bug of Galley.
    case imbalance(String)

    /// The reason in words; nil after a success.
    public var reason: String? {
        switch self {
        case .success: nil
        case .gateTripped(let text), .tooManyFailures(let text), .imbalance(let text): text
        }
    }

    /// Determines the outcome from a report.
    init(_ report: Report, _ file: PipelineFile) {
        let accounts = report.accounts
        let budget = file.maxFailures
        if !accounts.balance {
            self = .imbalance("the accounts do not balance; this is a bug of Galley")
        } else if report.isEmptyByFault {
            self = .tooManyFailures(
                "nothing was analyzed: \(AccountsText(accounts).summaryWithFiles)")
        } else if budget.isExceeded(failures: accounts.failures, read: accounts.read) {
            self = .tooManyFailures(
                "\(accounts.failures.grouped) of \(AccountsText.documents(accounts.read)) failed, but "
                    + "max_failures allows \(file.budgetText)")
        } else {
            self = Self.gates(report.gates.filter(\.tripped))
        }
    }

    private static func gates(_ tripped: [GateOutcome]) -> RunOutcome {
        guard let first = tripped.first else { return .success }
        let others = tripped.count - 1
        let more = others > 0 ? " (and \(others) more \(others == 1 ? "gate" : "gates"))" : ""
        return .gateTripped("gate tripped: \(first.gate), found \(first.actual)\(more)")
    }
}
