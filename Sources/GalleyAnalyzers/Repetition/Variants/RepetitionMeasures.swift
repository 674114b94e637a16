// SPDX-License-Identifier: Apache-2.0

/// What a variant measured of one text.
struct RepetitionMeasures {
    /// The values, in the order in which they were found.
    private(set) var values: [(measure: RepetitionMeasure, value: Double)] = []
    /// What else makes the variant's filter drop the page.
    var reasons: [String] = []

    /// A value, or nil if the variant does not measure it.
    subscript(measure: RepetitionMeasure) -> Double? {
        get { values.first { $0.measure == measure }?.value }
        set { if let newValue { values.append((measure, newValue)) } }
    }

    /// Adds a fraction; 0 of nothing is 0.
    mutating func add(_ measure: RepetitionMeasure, _ part: Int, of whole: Int) {
        self[measure] = whole == 0 ? 0 : Double(part) / Double(whole)
    }
}

/// A figure of the repetition filters.
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

    /// The most frequent of n-grams, by n.
    static let top: [(n: Int, measure: RepetitionMeasure)] = [
        (2, .top2gram), (3, .top3gram), (4, .top4gram),
    ]

    /// N-grams that occur more than once, by n.
    static let duplicate: [(n: Int, measure: RepetitionMeasure)] = [
        (5, .duplicate5grams), (6, .duplicate6grams), (7, .duplicate7grams),
        (8, .duplicate8grams), (9, .duplicate9grams), (10, .duplicate10grams),
    ]

    /// What it says, for `galley describe`.
    var summary: String {
        switch self {
        case .duplicateLines: "Lines that repeat an earlier one, of all lines."
        case .duplicateLineCharacters: "Characters of such lines, of all characters."
        case .duplicateParagraphs: "Paragraphs that repeat an earlier one, of all paragraphs."
        case .duplicateParagraphCharacters: "Characters of such paragraphs, of all characters."
        case .top2gram, .top3gram, .top4gram:
            "Characters of the most frequent such phrase, of all characters."
        case .droppedLines: "Lines that C4 drops, of all lines."
        case .keptSentences: "Sentences in the lines that C4 keeps."
        case .unendedLines: "Lines that end without a sentence's punctuation, of all lines."
        case .shortLines: "Lines of at most 30 characters, of all lines."
        case .newlinesPerWord: "Line ends per word."
        default:
            "Characters in phrases of so many words that repeat earlier ones, of all characters."
        }
    }
}
