// SPDX-License-Identifier: Apache-2.0

/// The values that a variant measured in one text.
struct RepetitionMeasures {
    /// The values, in the order in which they were measured.
    private(set) var values: [(measure: RepetitionMeasure, value: Double)] = []
    /// The reasons, other than limits, for which the variant's filter drops the page.
    var reasons: [String] = []

    /// The value of a measure; nil if the variant does not have this measure.
    subscript(measure: RepetitionMeasure) -> Double? {
        get { values.first { $0.measure == measure }?.value }
        set { if let newValue { values.append((measure, newValue)) } }
    }

    /// Adds a measure whose value is the part divided by the whole, or 0 if the whole is 0.
    mutating func add(_ measure: RepetitionMeasure, _ part: Int, of whole: Int) {
        self[measure] = whole == 0 ? 0 : Double(part) / Double(whole)
    }
}

/// A measure of the repetition filters.
enum RepetitionMeasure: String, CaseIterable {
    case duplicateLines = "duplicate_lines"
    case duplicateLineCharacters = "duplicate_line_characters"
    case duplicateParagraphs = "duplicate_paragraphs"
    case duplicateParagraphCharacters = "duplicate_paragraph_characters"
    case top2gram = "top_2gram"
    case top3gram = "top_3gram"
    case top4gram = "top_4gram"
    case duplicate5grams = "duplicate_5grams"
    case duplicate6grams = "duplicate_6grams"
    case duplicate7grams = "duplicate_7grams"
    case duplicate8grams = "duplicate_8grams"
    case duplicate9grams = "duplicate_9grams"
    case duplicate10grams = "duplicate_10grams"
    case droppedLines = "dropped_lines"
    case keptSentences = "kept_sentences"
    case unendedLines = "unended_lines"
    case shortLines = "short_lines"
    case newlinesPerWord = "newlines_per_word"

    /// The measures that concern the most frequent n-gram, each with its n.
    static let top: [(n: Int, measure: RepetitionMeasure)] = [
        (2, .top2gram), (3, .top3gram), (4, .top4gram),
    ]

    /// The measures that concern n-grams that occur more than once, each with its n.
    static let duplicate: [(n: Int, measure: RepetitionMeasure)] = [
        (5, .duplicate5grams), (6, .duplicate6grams), (7, .duplicate7grams),
        (8, .duplicate8grams), (9, .duplicate9grams), (10, .duplicate10grams),
    ]

    /// The description of the measure for `galley describe`.
    var summary: String {
        switch self {
        case .duplicateLines: "The share of lines that repeat an earlier line."
        case .duplicateLineCharacters:
            "The share of characters in lines that repeat an earlier line."
        case .duplicateParagraphs: "The share of paragraphs that repeat an earlier paragraph."
        case .duplicateParagraphCharacters:
            "The share of characters in paragraphs that repeat an earlier paragraph."
        case .top2gram, .top3gram, .top4gram:
            "The share of characters in the most frequent phrase of this length."
        case .droppedLines: "The share of lines that C4 drops."
        case .keptSentences: "The number of sentences in the lines that C4 keeps."
        case .unendedLines:
            "The share of lines that do not end with the punctuation of a sentence."
        case .shortLines: "The share of lines with at most 30 characters."
        case .newlinesPerWord: "The number of line ends per word."
        default:
            "The share of characters in phrases of this length that repeat earlier phrases."
        }
    }
}
