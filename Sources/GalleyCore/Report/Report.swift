// SPDX-License-Identifier: Apache-2.0

/// The result of a run: a value that every format draws from.
public struct Report: Sendable {
    /// What it was made with.
    public let manifest: Manifest
    /// Where every document went.
    public let accounts: Accounts
    /// The analyzers' sections, over all documents.
    public let sections: [ReportSection]
    /// All figures over all documents, sorted by name.
    public let figures: [Figure]
    /// By what the documents are grouped, such as `/source`; nil if they are not.
    public let grouping: String?
    /// The groups, sorted by the bytes of their keys; empty if the run does not group.
    public let groups: [ReportGroup]
    /// The pipeline's gates with their outcome, in its order.
    public var gates: [GateOutcome]
    /// The most telling documents with excerpts of their texts.
    public let exhibits: [Exhibit]
    /// How the findings stand to those of an earlier run; nil if there is none to compare with.
    public var baseline: BaselineOutcome?
    /// Whether the run may end well although no document was analyzed.
    public var allowsEmpty = false
    /// Whether no document was analyzed where some should have been.
    public var isEmptyByFault: Bool { accounts.analyzed == 0 && !allowsEmpty }
    /// The first failures in the order of the records; those that a report lists.
    public var failures: [DocumentFailure] = []

    /// How many failures a report lists.
    public static let listedFailures = 50
}

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

/// An analyzer's section with the name it bears in the report.
public struct ReportSection: Sendable {
    /// The analyzer's label.
    public let label: String
    /// The analyzer's id.
    public let analyzer: String
    /// What the analyzer does, in one sentence.
    public let summary: String
    /// The parts of the texts that it looked at.
    public let selection: MarkSelection
    /// What it says.
    public let section: Section
}

/// What became of one gate of the pipeline.
public struct GateOutcome: Sendable, Hashable {
    /// The gate as the pipeline wrote it.
    public let gate: String
    /// Whether it tripped, which fails the run.
    public let tripped: Bool
    /// The figure's value, or the number of documents that tripped it, in words.
    public let actual: String

    /// Makes an outcome.
    public init(gate: String, tripped: Bool, actual: String) {
        self.gate = gate
        self.tripped = tripped
        self.actual = actual
    }
}
