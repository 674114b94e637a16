// SPDX-License-Identifier: Apache-2.0

/// Why a file is no baseline for a run.
package struct BaselineFault: Error, Sendable, Hashable {
    /// What is wrong: lower-case first word, no full stop.
    package let message: String
}
