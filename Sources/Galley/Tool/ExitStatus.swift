// SPDX-License-Identifier: Apache-2.0

/// How a command ends; the number is the process's exit code.
enum ExitStatus: Int32, Sendable {
    /// Everything is fine.
    case success = 0
    /// A gate of the pipeline tripped.
    case gateTripped = 1
    /// The command line or the pipeline is at fault.
    case usage = 2
    /// More documents failed than the pipeline allows.
    case failures = 3
    /// The accounts do not balance: a bug of Galley.
    case imbalance = 70
    /// A person stopped the run.
    case interrupted = 130
}
