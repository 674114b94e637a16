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
        /// How the numbers are computed.
        let note: String
        /// The tables, none of which is empty.
        let tables: [Table]
    }

    /// The description of one of the runs.
    struct Run: Sendable {
        /// The run folder as the user named it.
        let name: String
        /// The documents, the pipeline and its hash, the version of Galley.
        let text: String
    }

    /// The earlier run.
    let before: Run
    /// The later run.
    let after: Run
    /// Sentences on results that cannot be compared, or only with caution.
    let cautions: [String]
    /// Sentences on the differences; one sentence if there are none.
    let summary: [String]
    /// The parts with differences.
    let parts: [Part]

    /// Whether there are no differences.
    package var isEmpty: Bool { parts.isEmpty }
}
