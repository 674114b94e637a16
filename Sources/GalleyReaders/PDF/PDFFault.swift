// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The reason why a PDF cannot be read.
struct PDFFault: Error {
    /// The kind of failure, which the accounts count.
    let reason: FailureReason
    /// The fault, with a lower-case first word and no full stop.
    let message: String

    /// Makes a fault.
    init(_ reason: FailureReason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}
