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
