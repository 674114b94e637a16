// SPDX-License-Identifier: Apache-2.0

/// The results of one analyzer for one document.
public struct Evidence: Sendable {
    /// Values by the names that `AnalyzerInfo.measures` declares; missing ones are not stated.
    public var measures: MeasureValues
    /// Places that a person should look at, in the order of the text.
    public var findings: [Finding]
    /// Labelled ranges for later analyzers.
    public var marks: [Mark]
    /// The contributions of single places to the measures.
    public var explanations: [Explanation]
    /// Further counts for `collect`; no report or record shows them.
    package var hits: [EntryHit] = []
    /// The labels that an external analyzer counts.
    package var labels: [LabelCount] = []

    /// Makes evidence; every part may be left out.
    public init(
        measures: MeasureValues = [:],
        findings: [Finding] = [],
        marks: [Mark] = [],
        explanations: [Explanation] = []
    ) {
        self.measures = measures
        self.findings = findings
        self.marks = marks
        self.explanations = explanations
    }

    /// Makes evidence with further counts for `collect`.
    package init(measures: MeasureValues, explanations: [Explanation], hits: [EntryHit]) {
        self.init(measures: measures, explanations: explanations)
        self.hits = hits
    }
}

/// An occurrence of an entry of the analyzer's own table, with its value there.
///
/// Hits are for `collect`: an explanation of every hit would take longer than finding it.
package struct EntryHit: Sendable, Hashable {
    /// The number of the entry, which only the analyzer interprets.
    package let entry: Int32
    /// The value of the hit.
    package var value: Double

    /// Makes a hit.
    package init(_ entry: Int32, _ value: Double) {
        self.entry = entry
        self.value = value
    }
}

/// The number of times that a document has a label.
package struct LabelCount: Sendable, Hashable {
    /// The index of the list among those that the analyzer declares.
    package let list: Int
    /// The label.
    package let label: String
    /// The number of times, from 1.
    package let times: Int

    /// Makes a count.
    package init(list: Int, label: String, times: Int) {
        self.list = list
        self.label = label
        self.times = times
    }
}
