// SPDX-License-Identifier: Apache-2.0

/// The way in which a command ended; the raw value is the exit code of the process.
enum ExitStatus: Int32, Sendable {
    /// Everything is fine.
    case success = 0
    /// A gate of the pipeline tripped.
    case gateTripped = 1
    /// The command line or the pipeline is wrong.
    case usage = 2
    /// More documents failed than the pipeline allows, or no document was analyzed.
    case failures = 3
    /// The number of read documents is not analyzed + skipped + failed, which is a bug of Galley.
    case imbalance = 70
    /// The user stopped the run.
    case interrupted = 130
}
