// SPDX-License-Identifier: Apache-2.0

/// The columns of a table with a header.
struct LexiconColumns: Sendable {
    /// The number of columns.
    let count: Int
    /// The index of the column that contains the words.
    let word: Int
    /// The index of the column that contains the ratings; nil if there is no such column.
    let rating: Int?
    /// Whether the ratings are valences from 0 to 1 or from -1 to 1, as in NRC VAD.
    let isValence: Bool
    /// Whether the words are in a language column of an NRC table, where the translation of a word
    /// may be missing.
    let isTranslated: Bool
    /// The indices of the columns that contain categories, with their names.
    let categories: [(column: Int, name: String)]

    private static let wordNames: Set = [
        "word", "term", "token", "entry", "phrase", "lemma", "dicterm",
    ]
    private static let ratingNames: Set = [
        "rating", "score", "valence", "sentiment", "polarity", "value", "mean", "weight",
    ]
    /// The names of columns that are ignored: other dimensions of NRC VAD and other columns of
    /// VADER's file.
    private static let otherNames: Set = ["arousal", "dominance", "sd", "ratings", "count", "pos"]

    /// A description of the headers that can be read, for messages.
    static let expectation =
        "a header with a column 'word' (or 'term', 'token', 'entry', 'phrase', 'lemma', 'DicTerm', "
        + "'English Word', 'English (en)') and a column 'rating' or columns of categories"

    /// Reads a header; nil if no column contains words, or no other column can be used.
    init?(_ header: LexiconRow) {
        let names = header.fields.indices.map { header.text($0).lowercased() }
        let languages = names.indices.filter { Self.isLanguage(names[$0]) }
        let own = names.firstIndex(where: Self.wordNames.contains)
        guard let word = own ?? Self.words(among: languages, names) else { return nil }
        self.word = word
        count = names.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? names.count
        isTranslated = own == nil
        rating = names.firstIndex(where: Self.ratingNames.contains)
        isValence = names.contains("valence") && names.contains("arousal")
        let others = own == nil ? Set(languages) : [word]
        categories =
            rating != nil
            ? []
            : names.indices.filter {
                !others.contains($0) && !names[$0].isEmpty && !Self.otherNames.contains(names[$0])
            }.map { ($0, names[$0]) }
        if rating == nil, categories.isEmpty { return nil }
    }

    /// The index of the last column that is read; a row must have all columns up to this one.
    var lastRead: Int { max(word, rating ?? 0, categories.last?.column ?? 0) }

    /// Returns which of the columns that contain words of a language is read; nil if there are
    /// none.
    ///
    /// An NRC table for one language has the columns 'English Word' and, for example, 'German
    /// Word'; 'German Word' is read. In an NRC table of many languages, the first such column is
    /// read, which is 'English (en)'.
    private static func words(among languages: [Int], _ names: [String]) -> Int? {
        languages.first { names[$0].hasSuffix(" word") && names[$0] != "english word" }
            ?? languages.first
    }

    /// Whether a column is named after a language, as 'English Word' and 'English (en)' are.
    private static func isLanguage(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        if bytes.suffix(5).elementsEqual(" word".utf8) { return bytes.count > 5 }
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            open > 1, bytes[open - 1] == 0x20
        else { return false }
        let code = bytes[(open + 1)...].dropLast()
        let parts = code.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return (2...3).contains(parts[0].count) && parts.count < 3
            && parts.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 &- 0x61 < 26 } }
    }
}
