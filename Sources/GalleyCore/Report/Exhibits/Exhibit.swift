// SPDX-License-Identifier: Apache-2.0

/// A document that a report shows, with its findings and excerpts of its text.
public struct Exhibit: Sendable, Hashable, Codable {
    /// The document's id.
    public let id: String
    /// The path of the file in which it was read.
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
    /// The line, or its beginning.
    public let text: String
    /// Whether there is more of the line.
    public let isCut: Bool
    /// The labels of the line's marks, each once, in the order of their bytes.
    public let marks: [String]
    /// The places in the line with findings or contributions to measures, in order.
    public let notes: [ExhibitNote]
}

/// A place in a line of an exhibit with a finding or a contribution to a measure.
public struct ExhibitNote: Sendable, Hashable, Codable {
    /// The first byte of the place within the line's text.
    public let start: Int
    /// The byte after the place.
    public let end: Int
    /// The index of the finding in the exhibit; nil if the place has none.
    public let finding: Int?
    /// The number of the place among the finding's places, from 1; 0 without a finding.
    public let place: Int
    /// The analyzer's label.
    public let analyzer: String
    /// The label of the explanation, such as a lexicon's entry; empty without one.
    public let label: String
    /// The contribution of the place to a measure, if an explanation gives one.
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
    /// The number of its places in the text.
    public let places: Int
}
