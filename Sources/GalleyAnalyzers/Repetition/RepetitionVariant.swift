// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Whose definition of repetition is measured; each tool counts something else.
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

    /// What is measured of a text.
    func measures(of text: RepetitionText) -> RepetitionMeasures {
        switch self {
        case .gopher: Gopher.measures(of: text)
        case .gopherDatatrove: GopherDatatrove.measures(of: text)
        case .gopherDolma: GopherDolma.measures(of: text)
        case .c4: C4Lines.measures(of: text)
        case .fineweb: FineWebLines.measures(of: text)
        }
    }

    /// Beyond which values the variant's filter drops a page.
    var limits: [RepetitionLimit] {
        switch self {
        case .gopher, .gopherDatatrove, .gopherDolma: RepetitionLimit.gopher
        case .c4: RepetitionLimit.c4
        case .fineweb: RepetitionLimit.fineweb
        }
    }
}
