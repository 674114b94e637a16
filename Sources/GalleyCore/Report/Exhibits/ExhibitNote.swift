// SPDX-License-Identifier: Apache-2.0

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
