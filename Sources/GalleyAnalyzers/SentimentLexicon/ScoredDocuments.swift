// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// How many of the examined documents have a score, and why the others have none.
struct ScoredDocuments {
    /// The maximum number of languages that are named in a text for the report.
    private static let named = 3

    private let summary: SentimentSummary
    private let examined: Int

    init(_ summary: SentimentSummary, examined: Int) {
        self.summary = summary
        self.examined = examined
    }

    /// How many documents have no score because of their language.
    var otherLanguages: Int {
        summary.notScored.entries.reduce(0) { $0.clampedSum($1.total.count) }
    }

    /// A text about the documents without a score, such as "314 not scored, no lexicon for de, ja,
    /// zh, …"; empty if there are none.
    var unscored: String {
        let wordless = examined - summary.scored - otherLanguages
        let parts = [
            otherLanguages > 0
                ? "\(otherLanguages.grouped) not scored, no lexicon for \(languages)" : nil,
            wordless > 0 ? "\(wordless.grouped) not scored, no words" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// A sentence for a run in which fewer than half of the documents were scored; nil otherwise.
    var warning: String? {
        guard examined > 0, summary.scored < examined - summary.scored else { return nil }
        let verb = summary.scored == 1 ? "has" : "have"
        return
            "Only \(summary.scored.grouped) of \(examined.grouped) documents \(verb) a sentiment score: "
            + "\(unscored)."
    }

    /// The most frequent languages without a lexicon.
    private var languages: String {
        let sorted = summary.notScored.entries.sorted {
            $0.total.count == $1.total.count
                ? ExactText($0.label) < ExactText($1.label) : $0.total.count > $1.total.count
        }
        let names = sorted.prefix(Self.named).map(\.label)
        return (names + (sorted.count > names.count ? ["…"] : [])).joined(separator: ", ")
    }
}
