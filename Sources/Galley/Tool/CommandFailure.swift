// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

/// Why a command cannot go on: what it says on standard error, and how it ends.
struct CommandFailure: Error {
    /// The text, which may have many lines.
    let message: String
    /// How the command ends.
    let status: ExitStatus

    /// A fault of the command line or the pipeline, said in one line.
    init(_ message: String) {
        self.init(text: "error: \(message)\n", .usage)
    }

    /// A text that is ready to be shown.
    init(text: String, _ status: ExitStatus) {
        message = text
        self.status = status
    }

    /// A run that ended before its report.
    init(_ error: RunError) {
        if case .interrupted = error {
            self.init(text: "interrupted\n", .interrupted)
        } else {
            self.init(error.description)
        }
    }

    /// A file that cannot be read or written.
    init(_ error: FileError) {
        self.init(error.description)
    }
}
