// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner
import GalleyTesting

/// The failure of a command: its message on standard error, and the exit status.
struct CommandFailure: Error {
    /// The message, which may have several lines.
    let message: String
    /// The exit status.
    let status: ExitStatus

    /// Makes the failure of a faulty command line or pipeline; the message is shown on one line.
    init(_ message: String) {
        self.init(text: "error: \(VisibleText.line(message))\n", .usage)
    }

    /// Makes a failure from a complete message, which is shown unchanged.
    init(text: String, _ status: ExitStatus) {
        message = text
        self.status = status
    }

    /// Makes a failure from an error that a command threw; nil for an error of the argument parser.
    ///
    /// Only this initializer converts errors into messages and exit codes.
    init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case RunError.interrupted: self.init(text: "interrupted\n", .interrupted)
        case let error as FileError:
            if error.isBrokenPipe {
                // A program that reads the output may stop reading; this is not a fault.
                self.init(text: "", .success)
            } else if error.isInterruption {
                self.init(text: "interrupted\n", .interrupted)
            } else {
                self.init(error.description)
            }
        case is RunError, is PluginError, is RegistryError, is ConformanceError:
            self.init("\(error)")
        default: return nil
        }
    }
}

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
