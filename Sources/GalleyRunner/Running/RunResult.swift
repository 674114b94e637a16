// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// What a run, or a part of one, came to.
package struct RunResult: Sendable {
    /// What is known of the documents.
    package let state: RunState
    /// All failures: documents that could not be read, and those of every analyzer.
    package var failureCount: Int { state.accounts.failureCount }

    /// The first failures in canonical order, for people.
    package let failures: [DocumentFailure]
    /// What the files of records and failures hold.
    package let output: OutputSummary
    /// The number of splits of the whole input.
    let splits: Int
}
