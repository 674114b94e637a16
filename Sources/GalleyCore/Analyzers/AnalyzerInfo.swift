// SPDX-License-Identifier: Apache-2.0

/// Everything that is known of an analyzer before it runs.
///
/// One value feeds `galley list`, `galley describe`, the JSON Schema, the checks of a pipeline
/// and the test that runs every example.
public struct AnalyzerInfo: Sendable {
    /// The name in pipelines and reports, in snake_case.
    public let id: String
    /// Counts changes of meaning, from 1.
    public let version: Int
    /// What the analyzer does, in one sentence.
    public let summary: String
    /// Why one wants it and how its numbers come about; may be long.
    public let rationale: String
    /// The layers that it reads.
    public let reads: [any DocumentLayer.Type]
    /// Labels of the marks that it leaves for later analyzers.
    public let leaves: [String]
    /// Labels of marks that it reads itself, besides those of the common options.
    public let uses: [String]
    /// The kinds of findings that it makes.
    public let rules: [Rule]
    /// The numbers that it states of each document.
    public let measures: [Measure]
    /// The numbers that its section states of the whole run, besides those of its measures.
    public let runFigures: [RunFigure]
    /// Texts and what the analyzer must say of them.
    public let examples: [Example]

    /// Describes an analyzer; only id and summary are required.
    public init(
        id: String,
        version: Int = 1,
        summary: String,
        rationale: String = "",
        reads: [any DocumentLayer.Type] = [],
        leaves: [String] = [],
        uses: [String] = [],
        rules: [Rule] = [],
        measures: [Measure] = [],
        runFigures: [RunFigure] = [],
        examples: [Example] = []
    ) {
        self.id = id
        self.version = version
        self.summary = summary
        self.rationale = rationale
        self.reads = reads
        self.leaves = leaves
        self.uses = uses
        self.rules = rules
        self.measures = measures
        self.runFigures = runFigures
        self.examples = examples
    }
}
