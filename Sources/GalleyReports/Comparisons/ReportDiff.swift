// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The differences between two runs, from which every format is written.
package struct ReportDiff: Sendable {
    /// A part of the differences: tables under a heading.
    struct Part: Sendable {
        /// The name for programs, in snake_case.
        let name: String
        /// The heading.
        let title: String
        /// A note that explains how the numbers are computed.
        let note: String
        /// The tables, none of which is empty.
        let tables: [Table]
    }

    /// The description of one of the runs.
    struct Run: Sendable {
        /// The name of the run folder as the user wrote it.
        let name: String
        /// A line with the number of documents, the pipeline and its hash, and the version of
        /// Galley.
        let text: String
    }

    /// The earlier run.
    let before: Run
    /// The later run.
    let after: Run
    /// Sentences about results that cannot be compared, or can be compared only with caution.
    let cautions: [String]
    /// Sentences that summarize the differences, or one sentence if there are no differences.
    let summary: [String]
    /// The parts with differences.
    let parts: [Part]

    /// Whether there are no differences.
    package var isEmpty: Bool { parts.isEmpty }
}
