// SPDX-License-Identifier: Apache-2.0

/// A document that a report shows, with its findings and excerpts of its text.
package struct Exhibit: Sendable, Hashable, Codable {
    /// The document's id.
    package let id: String
    /// The path of the file in which it was read.
    package let path: String
    /// The document's number within the file, from 1; 0 if the file is one document.
    package let part: Int
    /// The line of the file on which the document begins, from 1.
    package let line: Int
    /// The number of all findings, including those that `findings` leaves out.
    package let findingCount: Int
    /// The first findings, in the order of the pipeline.
    package let findings: [ExhibitFinding]
    /// The number of lines of the whole text.
    package let lineCount: Int
    /// The lines that are shown, in the order of the text.
    package let lines: [ExhibitLine]
}

/// A line of a document that a report shows.
package struct ExhibitLine: Sendable, Hashable, Codable {
    /// The line's number, from 1.
    package let number: Int
    /// The line, or its beginning.
    package let text: String
    /// Whether there is more of the line.
    package let isCut: Bool
    /// The labels of the line's marks, each once, in the order of their bytes.
    package let marks: [String]
    /// The places in the line with findings or contributions to measures, in order.
    package let notes: [ExhibitNote]
}

/// A place in a line of an exhibit with a finding or a contribution to a measure.
package struct ExhibitNote: Sendable, Hashable, Codable {
    /// The first byte of the place within the line's text.
    package let start: Int
    /// The byte after the place.
    package let end: Int
    /// The index of the finding in the exhibit; nil if the place has none.
    package let finding: Int?
    /// The number of the place among the finding's places, from 1; 0 without a finding.
    package let place: Int
    /// The analyzer's label.
    package let analyzer: String
    /// The label of the explanation, such as a lexicon's entry; empty without one.
    package let label: String
    /// The contribution of the place to a measure, if an explanation gives one.
    package let contribution: FixedPoint?
}

/// A finding of a document that a report shows.
package struct ExhibitFinding: Sendable, Hashable, Codable {
    /// The analyzer's label.
    package let analyzer: String
    /// The rule.
    package let rule: String
    /// The severity in the pipeline.
    package let severity: Severity
    /// The description of the fault.
    package let message: String
    /// The number of its places in the text.
    package let places: Int
}
