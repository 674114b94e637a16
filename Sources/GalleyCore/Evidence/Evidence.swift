// SPDX-License-Identifier: Apache-2.0

/// What one analyzer says of one document.
public struct Evidence: Sendable {
    /// Values by the names that `AnalyzerInfo.measures` declares; a missing one is not stated.
    public var measures: MeasureValues
    /// What a person should look at, in the order of the text.
    public var findings: [Finding]
    /// Labelled ranges for later analyzers.
    public var marks: [Mark]
    /// How the measures came about, hit by hit.
    public var explanations: [Explanation]
    /// What `collect` counts besides; no report or record shows it.
    public var hits: [EntryHit]
    /// The labels that a declared analyzer counts.
    package var labels: [LabelCount] = []

    /// Makes evidence; every part may be left out.
    public init(
        measures: MeasureValues = [:],
        findings: [Finding] = [],
        marks: [Mark] = [],
        explanations: [Explanation] = [],
        hits: [EntryHit] = []
    ) {
        self.measures = measures
        self.findings = findings
        self.marks = marks
        self.explanations = explanations
        self.hits = hits
    }
}

/// An entry of an analyzer's own table that was found in a document, and what it counts there.
///
/// For `collect`: an explanation of every hit would take longer than finding it.
public struct EntryHit: Sendable, Hashable {
    /// The entry's number; what it means is the analyzer's own matter.
    public let entry: Int32
    /// What the hit counts.
    public var value: Double

    /// Makes a hit.
    public init(_ entry: Int32, _ value: Double) {
        self.entry = entry
        self.value = value
    }
}

/// How often a document has a label.
package struct LabelCount: Sendable, Hashable {
    /// The list, by its place among those that the analyzer declares.
    package let list: Int
    /// The label.
    package let label: String
    /// How often, from 1.
    package let times: Int

    /// Counts a label.
    package init(list: Int, label: String, times: Int) {
        self.list = list
        self.label = label
        self.times = times
    }
}
