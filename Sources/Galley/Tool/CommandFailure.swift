// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner

/// Why a command cannot go on: what it says on standard error, and how it ends.
struct CommandFailure: Error {
    /// The text, which may have many lines.
    let message: String
    /// How the command ends.
    let status: ExitStatus

    /// A fault of the command line or the pipeline, said in one line, whatever it quotes.
    init(_ message: String) {
        self.init(text: "error: \(VisibleText.line(message))\n", .usage)
    }

    /// A text that is ready to be shown.
    init(text: String, _ status: ExitStatus) {
        message = text
        self.status = status
    }

    /// A run that ended before its report.
    init(_ error: RunError) {
        switch error {
        case .interrupted: self.init(text: "interrupted\n", .interrupted)
        case .file(let error): self.init(error)
        default: self.init(error.description)
        }
    }

    /// A file that cannot be read or written; that a reader has gone is no fault.
    init(_ error: FileError) {
        if error.isBrokenPipe {
            self.init(text: "", .success)
        } else if error.isInterruption {
            self.init(text: "interrupted\n", .interrupted)
        } else {
            self.init(error.description)
        }
    }
}
