// SPDX-License-Identifier: Apache-2.0

/// The result of a run, from which every output format is made.
///
/// `RunState.report` makes the whole report, once per run.
public struct Report: Sendable {
    /// The versions, settings and resources of the run.
    public let manifest: Manifest
    /// The numbers of documents that were read, analyzed, skipped and failed.
    public let accounts: Accounts
    /// The folder that contains all inputs, as the names of files begin with it; nil if it is not
    /// known.
    public let inputRoot: String?
    /// The analyzers' sections for all documents.
    public let sections: [ReportSection]
    /// All figures for all documents, sorted by name.
    public let figures: [Figure]
    /// The properties by which documents are grouped, such as `/source`; empty without groups.
    public let grouping: [String]
    /// The groups, sorted by the bytes of their keys; empty without groups.
    public let groups: [ReportGroup]
    /// The pipeline's gates with their outcomes, in the order of the pipeline.
    public let gates: [GateOutcome]
    /// The documents with the most findings, with excerpts of their texts.
    public let exhibits: [Exhibit]
    /// The comparison of the findings with those of an earlier run; nil if there is no earlier run.
    public let baseline: BaselineOutcome?
    /// Whether the run may succeed although no document was analyzed.
    public let allowsEmpty: Bool
    /// The first failures in the order of the records, at most `listedFailures` of them.
    public let failures: [DocumentFailure]

    /// Whether no document was analyzed although the pipeline does not allow that.
    public var isEmptyByFault: Bool { accounts.analyzed == 0 && !allowsEmpty }

    /// The properties by which documents are grouped in one text, such as "month and /source"; nil
    /// without groups.
    public var groupingText: String? {
        grouping.isEmpty ? nil : grouping.joined(separator: " and ")
    }

    /// The maximum number of failures that a report lists.
    public static let listedFailures = 50
}

/// The part of a report for one group of documents.
public struct ReportGroup: Sendable {
    /// The group's key, with a value for each property by which documents are grouped.
    public let key: GroupKey
    /// The number of analyzed documents of the group, which is the maximum over all analyzers.
    public let documents: Int
    /// The analyzers' sections.
    public let sections: [ReportSection]
    /// All figures, sorted by name.
    public let figures: [Figure]
}

/// The section of an analyzer, with the analyzer's names in the report.
public struct ReportSection: Sendable {
    /// The analyzer's label.
    public let label: String
    /// The analyzer's id.
    public let analyzer: String
    /// One sentence on what the analyzer does.
    public let summary: String
    /// The number of documents that the analyzer examined.
    public let documents: Int
    /// The parts of the texts that the analyzer examined.
    public let selection: MarkSelection
    /// The content.
    public let section: Section
}

/// The outcome of one gate of the pipeline.
public struct GateOutcome: Sendable, Hashable {
    /// The gate as written in the pipeline.
    public let gate: String
    /// Whether the gate tripped, which fails the run.
    public let tripped: Bool
    /// The value of the gate's figure, or the number of documents that tripped the gate, in words.
    public let actual: String

    /// Makes an outcome.
    package init(gate: String, tripped: Bool, actual: String) {
        self.gate = gate
        self.tripped = tripped
        self.actual = actual
    }
}
