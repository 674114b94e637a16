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

/// A line of a document that a report shows.
public struct ExhibitLine: Sendable, Hashable, Codable {
    /// The line's number, from 1.
    public let number: Int
    /// The line, or its beginning.
    public let text: String
    /// Whether there is more of the line.
    public let isCut: Bool
    /// The labels of the marks that the line bears, each once, in the order of their bytes.
    public let marks: [String]
    /// What was found in the line, and which of its words made a measure, by place.
    public let notes: [ExhibitNote]
}

/// A place in a line of a document that a report shows, with what is said of it.
public struct ExhibitNote: Sendable, Hashable, Codable {
    /// The first byte of the place within the line's text.
    public let start: Int
    /// The byte behind the place.
    public let end: Int
    /// The finding that speaks of the place, by its index in the exhibit; nil: none does.
    public let finding: Int?
    /// Which of the finding's places it is, from 1; 0 without a finding.
    public let place: Int
    /// The analyzer's label.
    public let analyzer: String
    /// What was matched, if an analyzer explained a measure by the place; else empty.
    public let label: String
    /// What the place contributed to the measure, if an analyzer explained one by it.
    public let contribution: FixedPoint?
}

/// A finding of a document that a report shows.
public struct ExhibitFinding: Sendable, Hashable, Codable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule that found it.
    public let rule: String
    /// How grave it is, after the pipeline's `rules`.
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// In how many places of the text it is.
    public let places: Int
}
