// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A way to write the findings of all documents, for tools that show them in their places.
///
/// Findings are as many as documents allow: they are written one document after the other, from
/// the run's records, and are never all in memory.
public protocol FindingFormat: Sendable {
    /// The name in pipelines and on the command line.
    static var name: String { get }
    /// The name of the file in the run folder.
    static var fileName: String { get }
    /// What the format is good for, in one sentence.
    static var summary: String { get }

    /// Begins to write the findings of a run.
    func begin(_ report: Report) -> any FindingWriter
}
