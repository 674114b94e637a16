// SPDX-License-Identifier: Apache-2.0

/// The description of an analyzer, which is known before the analyzer runs.
///
/// `galley list`, `galley describe`, the JSON Schema, the checks of a pipeline and the test that
/// runs every example all use this description.
public struct AnalyzerInfo: Sendable {
    /// The name in pipelines and reports, in snake_case.
    public let id: String
    /// The version, which starts at 1 and increases when the meaning of the results changes.
    public let version: Int
    /// One sentence on what the analyzer does.
    public let summary: String
    /// The purpose of the analyzer and how its numbers are computed; this text may be long.
    public let rationale: String
    /// The document layers that the analyzer reads.
    public let layers: [any DocumentLayer.Type]
    /// The labels of the marks that the analyzer makes for later analyzers.
    public let leavesMarks: [String]
    /// The labels of the marks that the analyzer itself reads, without those that its common
    /// options (such as `only`) name.
    public let usesMarks: [String]
    /// The measures of other analyzers that this analyzer reads; those analyzers run first.
    public let needsMeasures: [NeededMeasure]
    /// The kinds of findings that the analyzer makes.
    public let rules: [Rule]
    /// The numbers that the analyzer computes for each document.
    public let measures: [Measure]
    /// The numbers about the whole run that the analyzer's section contains in addition to the
    /// figures of its measures.
    public let figures: [FigureDeclaration]
    /// Example texts with their expected results.
    public let examples: [Example]

    /// Describes an analyzer; only `id` and `summary` are required.
    public init(
        id: String,
        version: Int = 1,
        summary: String,
        rationale: String = "",
        layers: [any DocumentLayer.Type] = [],
        leavesMarks: [String] = [],
        usesMarks: [String] = [],
        needsMeasures: [NeededMeasure] = [],
        rules: [Rule] = [],
        measures: [Measure] = [],
        figures: [FigureDeclaration] = [],
        examples: [Example] = []
    ) {
        self.id = id
        self.version = version
        self.summary = summary
        self.rationale = rationale
        self.layers = layers
        self.leavesMarks = leavesMarks
        self.usesMarks = usesMarks
        self.needsMeasures = needsMeasures
        self.rules = rules
        self.measures = measures
        self.figures = figures
        self.examples = examples
    }

    /// Returns a copy with another id and other examples.
    func renamed(_ id: String, examples: [Example]) -> AnalyzerInfo {
        AnalyzerInfo(
            id: id, version: version, summary: summary, rationale: rationale, layers: layers,
            leavesMarks: leavesMarks, usesMarks: usesMarks, needsMeasures: needsMeasures,
            rules: rules, measures: measures,
            figures: figures, examples: examples)
    }
}

/// A reference from one analyzer to a measure of another analyzer.
///
/// A string literal such as `"word_frequency.words"` can be used as a reference. With the option
/// `needs`, a pipeline can replace the measure by another one.
public struct NeededMeasure: Sendable, Hashable {
    /// The full name: the other analyzer's label or id, a dot and the measure's name.
    public let name: String
    /// The path from the analyzer's options to the text that contains the measure's name; empty if
    /// no option contains the name.
    public let path: [OptionFault.PathElement]
    /// The byte range of the measure's name in the text at `path`.
    public let bytes: Range<Int>

    /// Makes a reference to a measure.
    public init(
        _ name: String, path: [OptionFault.PathElement] = [], bytes: Range<Int> = 0..<0
    ) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    /// The label or id of the other analyzer.
    public var analyzer: String { String(name.unicodeScalars.prefix { $0 != "." }) }

    /// The name of the measure without the label or id of its analyzer.
    package var measure: String {
        String(name.unicodeScalars.drop { $0 != "." }.dropFirst())
    }
}

extension NeededMeasure: ExpressibleByStringLiteral {
    /// Makes a reference from the full name of a measure.
    public init(stringLiteral name: String) { self.init(name) }
}
