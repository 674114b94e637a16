// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The scorer of the mode that the option `compat` selects.
enum SentimentEngine: Sendable {
    case standard(StandardScorer)
    case vader(VaderScorer)
    case afinn(AfinnScorer)

    /// Rates the selected parts of a document as one text.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        switch self {
        case .standard(let scorer): scorer.sentiment(of: document)
        case .vader(let scorer): scorer.sentiment(of: document)
        case .afinn(let scorer): scorer.sentiment(of: document)
        }
    }

    /// Whether the lexicon has an entry with this number.
    func hasEntry(_ number: Int32) -> Bool {
        switch self {
        case .standard(let scorer): scorer.lexicon.hasEntry(number)
        case .vader(let scorer): scorer.tables.words.words.indices.contains(Int(number))
        case .afinn(let scorer): scorer.spellings.indices.contains(Int(number))
        }
    }

    /// Returns the spelling of an entry in the lexicon.
    func label(of entry: Int32) -> String {
        switch self {
        case .standard(let scorer): scorer.lexicon.spelling(of: entry)
        case .vader(let scorer): scorer.tables.words.spelling(of: Int(entry))
        case .afinn(let scorer): scorer.spellings[Int(entry)]
        }
    }

    /// Returns the names of the categories of the entry with this label.
    func categories(of label: String) -> [String] {
        guard case .standard(let scorer) = self, !scorer.lexicon.categoryNames.isEmpty else {
            return []
        }
        return (scorer.lexicon.categories[label] ?? []).map { scorer.lexicon.categoryNames[$0] }
    }

    /// How many entries of the lexicon have a rating.
    var entries: Int {
        switch self {
        case .standard(let scorer): scorer.lexicon.ratedEntries
        case .vader(let scorer): scorer.tables.ratedWords
        case .afinn(let scorer): scorer.spellings.count
        }
    }
}

/// The tool whose scores `sentiment_lexicon` reproduces.
public enum SentimentCompat: String, CaseIterable, OptionValue {
    /// No other tool: the scores follow Galley's rules, which refine VADER's.
    case none
    /// The Python package vaderSentiment 3.3.2, including its oddities.
    case vader332 = "vader-3.3.2"
    /// The Python package afinn 0.1 with its English words.
    case afinn165 = "afinn-165"
}
