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
