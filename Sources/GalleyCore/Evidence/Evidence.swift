// SPDX-License-Identifier: Apache-2.0

/// The results of one analyzer for one document.
public struct Evidence: Sendable {
    /// The values of measures, by the names in `AnalyzerInfo.measures`; a document may lack
    /// measures.
    public var measures: MeasureValues
    /// The findings: ranges that a person should look at, in text order.
    public var findings: [Finding]
    /// Labelled ranges for later analyzers.
    public var marks: [Mark]
    /// The contributions of single ranges of the text to the measures.
    public var explanations: [Explanation]
    /// Further counts for `collect`; no report or record shows them.
    package var hits: [EntryHit] = []
    /// The name of the lexicon that rated the document, for the document's record.
    package var lexicon: String?
    /// The labels that an external analyzer counts.
    package var labels: [LabelCount] = []

    /// Makes evidence; every argument may be omitted.
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

/// An occurrence, with a value, of an entry in the analyzer's own table, for example in a lexicon.
///
/// `collect` gets hits and not explanations, because making the explanation of a hit would take
/// longer than finding the hit.
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

/// The number of times that an external analyzer counted a label in a document.
package struct LabelCount: Sendable, Hashable {
    /// The index of the label's list among the lists that the analyzer declares.
    package let list: Int
    /// The label.
    package let label: String
    /// How many times the label was counted, at least once.
    package let times: Int

    /// Makes a count.
    package init(list: Int, label: String, times: Int) {
        self.list = list
        self.label = label
        self.times = times
    }
}
