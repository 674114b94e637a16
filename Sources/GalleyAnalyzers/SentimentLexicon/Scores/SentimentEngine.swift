// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// What rates documents, by the mode that was chosen.
enum SentimentEngine: Sendable {
    case standard(StandardScorer)
    case vader(VaderScorer)
    case afinn(AfinnScorer)

    /// Rates the selected parts of a document, taken together.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        switch self {
        case .standard(let scorer): scorer.sentiment(of: document)
        case .vader(let scorer): scorer.sentiment(of: document)
        case .afinn(let scorer): scorer.sentiment(of: document)
        }
    }

    /// The names of the categories of an entry.
    func categories(of entry: String) -> [String] {
        guard case .standard(let scorer) = self, !scorer.lexicon.categoryNames.isEmpty else {
            return []
        }
        return (scorer.lexicon.categories[entry] ?? []).map { scorer.lexicon.categoryNames[$0] }
    }

    /// How many entries of the lexicon have a rating.
    var entries: Int {
        switch self {
        case .standard(let scorer): scorer.lexicon.ratedEntries
        case .vader(let scorer): scorer.tables.ratedWords
        case .afinn(let scorer): scorer.count
        }
    }
}
