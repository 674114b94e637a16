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
    /// Measures of other analyzers that it reads; those analyzers work before it.
    public let needs: [NeededMeasure]
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
        needs: [NeededMeasure] = [],
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
        self.needs = needs
        self.rules = rules
        self.measures = measures
        self.runFigures = runFigures
        self.examples = examples
    }

    /// The same under another id and with other examples.
    func renamed(_ id: String, examples: [Example]) -> AnalyzerInfo {
        AnalyzerInfo(
            id: id, version: version, summary: summary, rationale: rationale, reads: reads,
            leaves: leaves, uses: uses, needs: needs, rules: rules, measures: measures,
            runFigures: runFigures, examples: examples)
    }
}

/// A measure of another analyzer that an analyzer's options name.
public struct NeededMeasure: Sendable, Hashable {
    /// The full name: the other analyzer's label or id, a point, the measure's name.
    public let name: String
    /// From the analyzer's options to the text that names it.
    public let path: [OptionFault.PathElement]
    /// Where the name stands in that text, in bytes.
    public let bytes: Range<Int>

    /// Names a measure.
    public init(_ name: String, path: [OptionFault.PathElement], bytes: Range<Int>) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    /// The analyzer's label or id.
    public var analyzer: String { String(name.prefix { $0 != "." }) }
}
