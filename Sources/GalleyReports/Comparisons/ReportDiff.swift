// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What differs between two runs: a value that every format draws from.
package struct ReportDiff: Sendable {
    /// A part of it: tables under a heading.
    struct Part: Sendable {
        /// The name for programs, in snake_case.
        let name: String
        /// The heading.
        let title: String
        /// How the numbers came about.
        let note: String
        /// The tables; none of them is empty.
        let tables: [Table]
    }

    /// What is said of one of the runs.
    struct Run: Sendable {
        /// The run folder as the user named it.
        let name: String
        /// The pipeline, its hash, the documents.
        let text: String
    }

    /// The earlier run.
    let before: Run
    /// The later run.
    let after: Run
    /// What cannot be compared, in sentences.
    let cautions: [String]
    /// What differs, in sentences; one says so if nothing does.
    let summary: [String]
    /// The parts in which anything differs.
    let parts: [Part]

    /// Whether the runs differ in nothing that is compared.
    package var isEmpty: Bool { parts.isEmpty }
}
