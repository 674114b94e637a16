// SPDX-License-Identifier: Apache-2.0

/// The part of a report that one analyzer writes, independent of the format.
public struct Section: Sendable, Hashable {
    /// The most important results in whole sentences, the most severe first.
    public var highlights: [String]
    /// The values of the figures that `AnalyzerInfo.figures` declares, under the same names.
    public var figures: [Figure]
    /// The few numbers that are shown at the top of the section, with their captions.
    public var keyFigures: [KeyFigure]
    /// The tables, the most important first.
    public var tables: [Table]
    /// The histograms, for formats that can draw them.
    public var histograms: [Histogram]
    /// Notes on the computation of the numbers and on their limits.
    public var notes: [String]

    /// Makes a section; every argument may be omitted.
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

/// A number about the whole run or one group, which gates can compare with a threshold.
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

/// A value in a report, which each format presents in its own way.
public enum ReportValue: Sendable, Hashable {
    /// A whole number.
    case count(Int)
    /// A decimal number, and how many of its decimals are significant.
    case number(Double, decimals: Int)
    /// A part of a whole, from 0 to 1.
    case share(Double)
    /// A text.
    case text(String)
    /// No value, because there are no data for it.
    case missing

    /// The value as a number; nil for a text or a missing value.
    public var number: Double? {
        switch self {
        case .count(let value): Double(value)
        case .number(let value, _), .share(let value): value
        case .text, .missing: nil
        }
    }
}
