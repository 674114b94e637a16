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
