// SPDX-License-Identifier: Apache-2.0

/// The result of a run, from which every output format is made.
///
/// `RunState.report` makes the whole report, once per run.
package struct Report: Sendable {
    /// The versions, settings and resources of the run.
    package let manifest: Manifest
    /// The numbers of documents that were read, analyzed, skipped and failed.
    package let accounts: Accounts
    /// The folder that contains all inputs, as the names of files begin with it; nil if it is not
    /// known.
    package let inputRoot: String?
    /// The analyzers' sections for all documents.
    package let sections: [ReportSection]
    /// All figures for all documents, sorted by name.
    package let figures: [Figure]
    /// The properties by which documents are grouped, such as `/source`; empty without groups.
    package let grouping: [String]
    /// The groups, sorted by the bytes of their keys; empty without groups.
    package let groups: [ReportGroup]
    /// The pipeline's gates with their outcomes, in the order of the pipeline.
    package let gates: [GateOutcome]
    /// The documents with the most findings, with excerpts of their texts.
    package let exhibits: [Exhibit]
    /// The comparison of the findings with those of an earlier run; nil if there is no earlier run.
    package let baseline: BaselineOutcome?
    /// Whether the run may succeed although no document was analyzed.
    package let allowsEmpty: Bool
    /// The first failures in the order of the records, at most `listedFailures` of them.
    package let failures: [DocumentFailure]

    /// Whether no document was analyzed although the pipeline does not allow that.
    package var isEmptyByFault: Bool { accounts.analyzed == 0 && !allowsEmpty }

    /// The properties by which documents are grouped in one text, such as "month and /source"; nil
    /// without groups.
    package var groupingText: String? {
        grouping.isEmpty ? nil : grouping.joined(separator: " and ")
    }

    /// The maximum number of failures that a report lists.
    package static let listedFailures = 50
}

/// The part of a report for one group of documents.
package struct ReportGroup: Sendable {
    /// The group's key, with a value for each property by which documents are grouped.
    package let key: GroupKey
    /// The number of analyzed documents of the group, which is the maximum over all analyzers.
    package let documents: Int
    /// The analyzers' sections.
    package let sections: [ReportSection]
    /// All figures, sorted by name.
    package let figures: [Figure]
}

/// The section of an analyzer, with the analyzer's names in the report.
package struct ReportSection: Sendable {
    /// The analyzer's label.
    package let label: String
    /// The analyzer's id.
    package let analyzer: String
    /// One sentence on what the analyzer does.
    package let summary: String
    /// The number of documents that the analyzer examined.
    package let documents: Int
    /// The parts of the texts that the analyzer examined.
    package let selection: MarkSelection
    /// The content.
    package let section: Section
}

/// The outcome of one gate of the pipeline.
package struct GateOutcome: Sendable, Hashable {
    /// The gate as written in the pipeline.
    package let gate: String
    /// Whether the gate tripped, which fails the run.
    package let tripped: Bool
    /// The value of the gate's figure, or the number of documents that tripped the gate, in words.
    package let actual: String

    /// Makes an outcome.
    package init(gate: String, tripped: Bool, actual: String) {
        self.gate = gate
        self.tripped = tripped
        self.actual = actual
    }
}
