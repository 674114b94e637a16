// SPDX-License-Identifier: Apache-2.0

/// One document's measures and findings: a line of the records.
public struct Record: Sendable {
    /// The document's id.
    public let id: String
    /// Where the document was read.
    public let origin: Origin
    /// The code of the document's language, if the plan asks for languages.
    public let language: String?
    /// All analyzers' measures, sorted by name.
    public internal(set) var measures: [RecordMeasure]
    /// All analyzers' findings, in the order of the pipeline.
    public package(set) var findings: [RecordFinding]

    /// Puts a record together, for one with its findings from what was written of it.
    package init(
        id: String,
        origin: Origin,
        language: String? = nil,
        measures: [RecordMeasure] = [],
        findings: [RecordFinding] = []
    ) {
        self.id = id
        self.origin = origin
        self.language = language
        self.measures = measures
        self.findings = findings
    }
}
