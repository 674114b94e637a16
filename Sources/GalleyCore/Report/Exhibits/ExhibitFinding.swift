// SPDX-License-Identifier: Apache-2.0

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
