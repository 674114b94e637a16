// SPDX-License-Identifier: Apache-2.0

/// The part of a report that one analyzer writes, independent of the format.
public struct Section: Sendable, Hashable {
    /// The most important results in whole sentences, the most severe first.
    public var highlights: [String]
    /// The values of the figures in `AnalyzerInfo.runFigures`, by their names there.
    public var figures: [Figure]
    /// The few numbers at the top of the section, with their captions.
    public var keyFigures: [KeyFigure]
    /// The tables, in the order of importance.
    public var tables: [Table]
    /// The histograms, for formats that can draw them.
    public var histograms: [Histogram]
    /// Notes on the computation of the numbers and on their limits.
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

/// A number with a caption at the top of a section.
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

/// A number about the whole run or one group, which gates can compare.
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
