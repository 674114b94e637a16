// SPDX-License-Identifier: Apache-2.0

/// The part of a report that one analyzer writes, independent of the format.
public struct Section: Sendable, Hashable {
    /// Sentences that prevent readers from misreading the results, such as "only 1 of 52 documents
    /// was scored"; every format shows them before the results.
    public var warnings: [String]
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
        warnings: [String] = [],
        highlights: [String] = [],
        figures: [Figure] = [],
        keyFigures: [KeyFigure] = [],
        tables: [Table] = [],
        histograms: [Histogram] = [],
        notes: [String] = []
    ) {
        self.warnings = warnings
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
    /// The name of the whole if the value is a share, in the plural, such as "words" or "scored
    /// documents"; otherwise empty.
    public let whole: String
    /// A remark that readers need to interpret the value, such as "314 not scored"; empty if no
    /// remark is needed.
    public let remark: String

    /// Makes a key figure.
    ///
    /// - Parameters:
    ///   - caption: the caption.
    ///   - value: the value.
    ///   - whole: the name of the whole if the value is a share, in the plural; otherwise empty.
    ///   - remark: a remark that readers need to interpret the value, or an empty text.
    public init(
        _ caption: String, _ value: ReportValue, of whole: String = "", remark: String = ""
    ) {
        self.caption = caption
        self.value = value
        self.whole = whole
        self.remark = remark
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
    /// A share from 0 to 1 whose part and whole are not known.
    case share(Double)
    /// A part and its whole, which is not 0, such as 227 of 329 documents; as a number, the part
    /// divided by the whole.
    case part(Int, of: Int)
    /// A text.
    case text(String)
    /// No value, because there are no data for it.
    case missing

    /// The value as a number; nil for a text or a missing value.
    public var number: Double? {
        switch self {
        case .count(let value): Double(value)
        case .number(let value, _), .share(let value): value
        case .part(let part, let whole): whole == 0 ? 0 : Double(part) / Double(whole)
        case .text, .missing: nil
        }
    }

    /// The value as a share from 0 to 1; nil if it is not a share.
    public var share: Double? {
        switch self {
        case .share, .part: number
        case .count, .number, .text, .missing: nil
        }
    }
}
