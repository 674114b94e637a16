// SPDX-License-Identifier: Apache-2.0

/// A document that a report shows: what was found in it, and excerpts of its text.
public struct Exhibit: Sendable, Hashable, Codable {
    /// The document's id.
    public let id: String
    /// The path of the file in which it was read.
    public let path: String
    /// The document's number within the file, from 1; 0 if the file is one document.
    public let part: Int
    /// The line of the file on which the document begins, from 1.
    public let line: Int
    /// All findings, also those that `findings` leaves out.
    public let findingCount: Int
    /// The first findings, in the order of the pipeline.
    public let findings: [ExhibitFinding]
    /// Lines of the whole text.
    public let lineCount: Int
    /// The lines that are shown, in the order of the text.
    public let lines: [ExhibitLine]
}
