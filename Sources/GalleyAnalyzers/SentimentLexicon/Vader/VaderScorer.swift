// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// VADER: rates the sentiment of texts with a lexicon and a handful of rules.
///
/// C.J. Hutto and E. Gilbert: VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
/// Media Text. ICWSM 2014. The rules are those of vaderSentiment 3.3.2.
struct VaderScorer: Sendable {
    /// The lexicon and the tables of the rules.
    let tables: VaderTables
    private let characters: SpelledCharacters

    /// Makes ready a lexicon.
    init(lexicon: LexiconFile) {
        tables = VaderTables(lexicon: lexicon)
        characters = SpelledCharacters(emoji: BundledFile.vaderEmoji.bytes)
    }

    /// Rates the selected parts of a document, taken together.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        let tokens = document.layer(WhitespaceTokens.self)
        let selected = document.selectedRanges
        let isWhole = selected == [0..<document.length]
        var reader = WordReader(tables.words, characters)
        let text = document.text
        reader.read(isWhole ? tokens.ranges : tokens.clamped(to: selected), of: text.utf8Span.span)
        return sentiment(of: reader.words, reader.emphasis)
    }

    private func sentiment(
        of words: VaderWords, _ emphasis: PunctuationEmphasis
    ) -> TextSentiment {
        var hits: [Int] = []
        var explanations: [Explanation] = []
        var rules = WordRules(tables, words)
        for index in words.numbers.indices where words.numbers[index] >= 0 {
            guard let entry = rules.entryRating(at: index) else { continue }
            rules.apply(to: index, rated: entry)
            hits.append(index)
            explanations.append(
                Explanation(
                    span: words.spans[index],
                    label: tables.words.spelling(of: Int(words.numbers[index])),
                    base: entry, steps: rules.trail.steps, contribution: rules.trail.rating))
        }
        if let but = words.numbers.firstIndex(of: Int32(tables.names.but)) {
            ContrastRule.apply(to: &explanations, of: hits, but: but)
        }
        let scores = SentimentScores(
            of: explanations.map(\.contribution), words: words.count, emphasis: emphasis.total)
        let sum = explanations.reduce(0) { $0 + $1.contribution }
        if let punctuation = emphasis.explanation(of: sum) { explanations.append(punctuation) }
        return TextSentiment(
            scores: scores, words: words.count, hits: hits.count, explanations: explanations)
    }
}
