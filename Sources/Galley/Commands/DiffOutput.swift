// SPDX-License-Identifier: Apache-2.0

import GalleyRunner
import Synchronization

/// Shows diffs on standard output, and remembers what went wrong with that.
final class DiffOutput: Sendable {
    private let fault = Mutex<FileError?>(nil)

    /// Writes a diff, unless an earlier one could not be written.
    func write(_ diff: String) {
        fault.withLock { fault in
            guard fault == nil else { return }
            do throws(FileError) {
                try OutputStream.standardOutput.write(diff)
            } catch {
                fault = error
            }
        }
    }

    /// Fails if a diff could not be written; that nobody reads any more is no fault.
    func check() throws(CommandFailure) {
        if let fault = fault.withLock({ $0 }), !fault.isBrokenPipe { throw CommandFailure(fault) }
    }
}
