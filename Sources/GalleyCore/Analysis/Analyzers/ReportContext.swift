// SPDX-License-Identifier: Apache-2.0

/// What an analyzer needs besides its summary to write its section.
public struct ReportContext: Sendable {
    /// Documents, statistics of every measure, counts of every rule.
    public let tally: Tally
    /// The word forms by which terms are spelled.
    public let vocabulary: Vocabulary
    /// The name by which the report calls the analyzer: its label or its id.
    public let label: String
    /// The parts of the texts that the analyzer looked at.
    public let selection: MarkSelection

    /// Makes a context.
    public init(
        tally: Tally, vocabulary: Vocabulary, label: String, selection: MarkSelection = .everything
    ) {
        self.tally = tally
        self.vocabulary = vocabulary
        self.label = label
        self.selection = selection
    }
}
