// SPDX-License-Identifier: Apache-2.0

/// What the columns of a table with a header hold.
struct LexiconColumns: Sendable {
    /// The column of the words.
    let word: Int
    /// The column of the ratings, if there is one.
    let rating: Int?
    /// Whether ratings go from 0 to 1 or from -1 to 1 around a middle, as those of NRC VAD do.
    let isValence: Bool
    /// The columns that stand for categories, with their names.
    let categories: [(column: Int, name: String)]

    private static let wordNames: Set = [
        "word", "term", "token", "entry", "phrase", "lemma", "dicterm", "english word",
    ]
    private static let ratingNames: Set = [
        "rating", "score", "valence", "sentiment", "polarity", "value", "mean", "weight",
    ]
    /// Columns that are neither: further dimensions of NRC VAD, what VADER's file adds.
    private static let otherNames: Set = ["arousal", "dominance", "sd", "ratings", "count", "pos"]

    /// Reads a header; nil if it names no column of words.
    init?(_ header: LexiconRow) {
        let names = header.fields.indices.map { header.text($0).lowercased() }
        guard let word = names.firstIndex(where: Self.wordNames.contains) else { return nil }
        self.word = word
        rating = names.firstIndex(where: Self.ratingNames.contains)
        isValence = names.contains("valence") && names.contains("arousal")
        guard rating == nil else {
            categories = []
            return
        }
        categories = names.indices
            .filter { $0 != word && !names[$0].isEmpty && !Self.otherNames.contains(names[$0]) }
            .map { ($0, names[$0]) }
    }
}
