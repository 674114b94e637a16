// SPDX-License-Identifier: Apache-2.0

/// The result of a run, from which every format is made.
///
/// `RunState.report` makes it, as a whole and once.
public struct Report: Sendable {
    /// The versions, settings and resources of the run.
    public let manifest: Manifest
    /// The numbers of documents that were read, analyzed, skipped and failed.
    public let accounts: Accounts
    /// The sections of the analyzers, over all documents.
    public let sections: [ReportSection]
    /// All figures over all documents, sorted by name.
    public let figures: [Figure]
    /// The property by which documents are grouped, such as `/source`; nil without groups.
    public let grouping: String?
    /// The groups, sorted by the bytes of their keys; empty without groups.
    public let groups: [ReportGroup]
    /// The pipeline's gates with their outcomes, in the order of the pipeline.
    public let gates: [GateOutcome]
    /// The documents with the most findings, with excerpts of their texts.
    public let exhibits: [Exhibit]
    /// The comparison of the findings with those of an earlier run; nil if there is none.
    public let baseline: BaselineOutcome?
    /// Whether the run may succeed although no document was analyzed.
    public let allowsEmpty: Bool
    /// The first failures in the order of the records, at most `listedFailures`.
    public let failures: [DocumentFailure]

    /// Whether no document was analyzed although the pipeline does not allow that.
    public var isEmptyByFault: Bool { accounts.analyzed == 0 && !allowsEmpty }

    /// The most failures that a report lists.
    public static let listedFailures = 50
}

/// The part of a report for one group of documents.
public struct ReportGroup: Sendable {
    /// The group's key.
    public let key: String
    /// The number of analyzed documents of the group: the most that any analyzer examined.
    public let documents: Int
    /// The analyzers' sections.
    public let sections: [ReportSection]
    /// All figures, sorted by name.
    public let figures: [Figure]
}

/// The section of an analyzer with its names in the report.
public struct ReportSection: Sendable {
    /// The analyzer's label.
    public let label: String
    /// The analyzer's id.
    public let analyzer: String
    /// One sentence on what the analyzer does.
    public let summary: String
    /// The parts of the texts that it examined.
    public let selection: MarkSelection
    /// The content.
    public let section: Section
}

/// The outcome of one gate of the pipeline.
public struct GateOutcome: Sendable, Hashable {
    /// The gate as the pipeline writes it.
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
