// SPDX-License-Identifier: Apache-2.0

/// An analyzer's part of the report: a value, whatever the format.
public struct Section: Sendable, Hashable {
    /// What a reader should know first: whole sentences, the gravest first.
    public var highlights: [String]
    /// The values of the figures that the analyzer declares of the whole run, by their names there.
    public var figures: [Figure]
    /// The few numbers that stand on top, with their captions.
    public var keyFigures: [KeyFigure]
    /// Tables, in their order of importance.
    public var tables: [Table]
    /// Histograms, drawn where a format can.
    public var histograms: [Histogram]
    /// How the numbers came about; what to be careful with.
    public var notes: [String]

    /// Makes a section; every part may be left out.
    public init(
        highlights: [String] = [],
        figures: [Figure] = [],
        keyFigures: [KeyFigure] = [],
        tables: [Table] = [],
        histograms: [Histogram] = [],
        notes: [String] = []
    ) {
        self.highlights = highlights
        self.figures = figures
        self.keyFigures = keyFigures
        self.tables = tables
        self.histograms = histograms
        self.notes = notes
    }
}

/// A number with a caption, as it stands on top of a section.
public struct KeyFigure: Sendable, Hashable {
    /// The caption, such as "words".
    public let caption: String
    /// The value.
    public let value: ReportValue

    /// Makes a key figure.
    public init(_ caption: String, _ value: ReportValue) {
        self.caption = caption
        self.value = value
    }
}

/// A number about the whole run or one group; gates compare figures.
public struct Figure: Sendable, Hashable {
    /// The name, such as `word_frequency.words` or `sentiment_lexicon.compound.mean`.
    public let name: String
    /// The value.
    public let value: ReportValue

    /// Makes a figure.
    public init(_ name: String, _ value: ReportValue) {
        self.name = name
        self.value = value
    }
}
