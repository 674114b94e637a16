// SPDX-License-Identifier: Apache-2.0

/// The part of a report that concerns one group of documents.
public struct ReportGroup: Sendable {
    /// The group's key.
    public let key: String
    /// Analyzed documents of the group, as the analyzer that examined most of them counts.
    public let documents: Int
    /// The analyzers' sections.
    public let sections: [ReportSection]
    /// All figures, sorted by name.
    public let figures: [Figure]
}
