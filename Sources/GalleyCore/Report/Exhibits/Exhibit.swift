// SPDX-License-Identifier: Apache-2.0

/// A document that a report shows, with its findings and excerpts of its text.
public struct Exhibit: Sendable, Hashable, Codable {
    /// The document's id.
    public let id: String
    /// The path of the file from which the document was read.
    public let path: String
    /// The document's number within the file, from 1; 0 if the file is one document.
    public let part: Int
    /// The line of the file on which the document begins, from 1.
    public let line: Int
    /// The number of all findings, including those that `findings` leaves out.
    public let findingCount: Int
    /// The first findings, in the order of the pipeline.
    public let findings: [ExhibitFinding]
    /// The number of lines of the whole text.
    public let lineCount: Int
    /// The lines that are shown, in the order of the text.
    public let lines: [ExhibitLine]
}

/// A line of a document that a report shows.
public struct ExhibitLine: Sendable, Hashable, Codable {
    /// The line's number, from 1.
    public let number: Int
    /// The text of the line, or the beginning of a long line.
    public let text: String
    /// Whether `text` is only the beginning of the line.
    public let isCut: Bool
    /// The labels of the line's marks, sorted by their bytes and without duplicates.
    public let marks: [String]
    /// The line's ranges that have a finding or contribute to a measure, in order.
    public let notes: [ExhibitNote]
}

/// A range of a line in an exhibit that has a finding or contributes to a measure.
public struct ExhibitNote: Sendable, Hashable, Codable {
    /// The byte offset in the line's text at which the range begins.
    public let start: Int
    /// The byte offset in the line's text at which the range ends.
    public let end: Int
    /// The index of the finding in the exhibit; nil if the range has no finding.
    public let finding: Int?
    /// The number of the range among the finding's spans, from 1; 0 without a finding.
    public let place: Int
    /// The analyzer's label.
    public let analyzer: String
    /// The label of the explanation, for example an entry of a lexicon; empty if there is no
    /// explanation.
    public let label: String
    /// The contribution of the range to a measure; nil without an explanation.
    public let contribution: FixedPoint?
}

/// A finding of a document that a report shows.
public struct ExhibitFinding: Sendable, Hashable, Codable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// The severity in the pipeline.
    public let severity: Severity
    /// The description of the fault.
    public let message: String
    /// The number of the finding's spans in the text.
    public let places: Int
}
