// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The paper or tool whose definition of repetition is used; each counts in a different way.
public enum RepetitionVariant: String, CaseIterable, OptionValue {
    /// Rae et al., Scaling Language Models (Gopher), 2021, section A1.1.
    case gopher
    /// The filter of datatrove 0.10.
    case gopherDatatrove = "gopher-datatrove"
    /// The tagger `gopher_v1` of dolma 1.0.
    case gopherDolma = "gopher-dolma"
    /// The line rules of C4: Raffel et al., JMLR 21 (2020), section 2.2.
    case c4
    /// The line rules of FineWeb: Penedo et al., 2024, as in datatrove 0.10.
    case fineweb

    /// Returns the values of the variant's measures for a text.
    func measures(of text: RepetitionText) -> RepetitionMeasures {
        switch self {
        case .gopher: Gopher.measures(of: text)
        case .gopherDatatrove: GopherDatatrove.measures(of: text)
        case .gopherDolma: GopherDolma.measures(of: text)
        case .c4: C4Lines.measures(of: text)
        case .fineweb: FineWebLines.measures(of: text)
        }
    }

    /// The limits of the variant's filter.
    var limits: [RepetitionLimit] {
        switch self {
        case .gopher, .gopherDatatrove, .gopherDolma: RepetitionLimit.gopher
        case .c4: RepetitionLimit.c4
        case .fineweb: RepetitionLimit.fineweb
        }
    }
}

/// A limit for a measure; a filter drops a page that exceeds the limit.
struct RepetitionLimit {
    let measure: RepetitionMeasure
    /// Whether the limit is a minimum; otherwise it is a maximum.
    var isMinimum = false
    let value: Double

    /// The limits of Gopher: Rae et al., table A1.
    static let gopher = [
        RepetitionLimit(measure: .duplicateLines, value: 0.30),
        RepetitionLimit(measure: .duplicateParagraphs, value: 0.30),
        RepetitionLimit(measure: .duplicateLineCharacters, value: 0.20),
        RepetitionLimit(measure: .duplicateParagraphCharacters, value: 0.20),
        RepetitionLimit(measure: .top2gram, value: 0.20),
        RepetitionLimit(measure: .top3gram, value: 0.18),
        RepetitionLimit(measure: .top4gram, value: 0.16),
        RepetitionLimit(measure: .duplicate5grams, value: 0.15),
        RepetitionLimit(measure: .duplicate6grams, value: 0.14),
        RepetitionLimit(measure: .duplicate7grams, value: 0.13),
        RepetitionLimit(measure: .duplicate8grams, value: 0.12),
        RepetitionLimit(measure: .duplicate9grams, value: 0.11),
        RepetitionLimit(measure: .duplicate10grams, value: 0.10),
    ]

    /// The limits of C4: a page needs at least five sentences (Raffel et al., section 2.2).
    static let c4 = [RepetitionLimit(measure: .keptSentences, isMinimum: true, value: 5)]

    /// The limits of FineWeb: Penedo et al., section 3.5, with the values of datatrove's filter.
    static let fineweb = [
        RepetitionLimit(measure: .unendedLines, value: 0.88),
        RepetitionLimit(measure: .shortLines, value: 0.67),
        RepetitionLimit(measure: .duplicateLineCharacters, value: 0.01),
        RepetitionLimit(measure: .newlinesPerWord, value: 0.3),
    ]

    /// Whether a value exceeds the limit.
    func isBroken(by found: Double) -> Bool { isMinimum ? found < value : found > value }
}
