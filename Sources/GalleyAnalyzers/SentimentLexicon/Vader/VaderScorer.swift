// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Rates the sentiment of texts as VADER does, with a lexicon and a few rules.
///
/// Source: C.J. Hutto and E. Gilbert: VADER: A Parsimonious Rule-based Model for Sentiment Analysis
/// of Social Media Text. ICWSM 2014. The rules are those of vaderSentiment 3.3.2.
struct VaderScorer: Sendable {
    /// The lexicon and the rule tables.
    let tables: VaderTables
    private let characters: SpelledCharacters

    /// Prepares a lexicon.
    init(lexicon: LexiconFile) {
        tables = VaderTables(lexicon: lexicon)
        characters = SpelledCharacters(emoji: BundledFile.vaderEmoji.bytes)
    }

    /// Rates the selected parts of a document as one text.
    func sentiment(of document: AnnotatedDocument) -> TextSentiment {
        let selected = document.selectedRanges
        var reader = VaderReader(tables.words, characters)
        let text = document.text
        if selected == [0..<document.length] {
            reader.read(text.utf8Span.span)
        } else {
            let tokens = document.layer(WhitespaceTokens.self)
            reader.read(tokens.clamped(to: selected), of: text.utf8Span.span)
        }
        return sentiment(
            of: reader.words, reader.emphasis, explained: document.wantsExplanations)
    }

    private func sentiment(
        of words: VaderWords, _ emphasis: PunctuationEmphasis, explained: Bool
    ) -> TextSentiment {
        var places: [Int] = []
        var hits: [EntryHit] = []
        var explanations: [Explanation] = []
        var rules = VaderRules(tables, words, keepsSteps: explained)
        for index in words.list.indices where words.list[index].number >= 0 {
            guard let entry = rules.entryRating(at: index) else { continue }
            rules.apply(to: index, rated: entry)
            places.append(index)
            hits.append(EntryHit(words.list[index].number, rules.trail.rating))
            if explained { explanations.append(explanation(words, index, entry, rules.trail)) }
        }
        let but = Int32(tables.names.but)
        if let but = words.list.firstIndex(where: { $0.number == but }) {
            ContrastRule.apply(to: &hits, &explanations, of: places, but: but)
        }
        let scores = SentimentScores(of: hits, words: words.count, emphasis: emphasis.total)
        if explained {
            let sum = hits.reduce(0) { $0 + $1.value }
            explanations += [emphasis.explanation(of: sum)].compactMap { $0 }
        }
        return TextSentiment(
            scores: scores, words: words.count, hits: hits, explanations: explanations)
    }

    private func explanation(
        _ words: VaderWords, _ index: Int, _ entry: Double, _ trail: RatingTrail
    ) -> Explanation {
        Explanation(
            span: words.list[index].span,
            label: tables.words.spelling(of: Int(words.list[index].number)),
            base: entry, steps: trail.steps, contribution: trail.rating)
    }
}
