// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

extension SentimentLexicon {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "sentiment_lexicon",
        summary: "Rates how positive or negative a text is, by a lexicon and VADER's rules.",
        rationale: """
            Every entry of the lexicon has a rating, which rules change by the words around it: \
            negations reverse it, degree words and capitals strengthen or weaken it, "but" shifts \
            the weight to what follows. The sum S of the ratings becomes the compound score S / \
            √(S² + 15), from -1 to 1. Sentences are added up one by one; a text of more than four \
            sentences counts as four of its average sentences, so that long texts do not all score \
            -1 or 1. Check the coverage: words without an entry count as neutral. The text's \
            language is decided once, as the analyzer 'language' states it: a text in another \
            language than the lexicon's is not scored, and a text without a known language ('und') \
            is scored but counted separately. 'compat' and 'language: any' score every text. The \
            record names the lexicon. Words are found by the analyzer's own reader, not by the \
            pipeline's 'tokenizer'. Method: Hutto and Gilbert, VADER: A Parsimonious Rule-based \
            Model for Sentiment Analysis of Social Media Text, ICWSM 2014; refined by the rules \
            that the option 'without' can switch off.
            """,
        layers: [Language.self, WhitespaceTokens.self],
        measures: [
            .number("compound", "The sum of all ratings, normalized to -1…1.", in: -1...1),
            .number(
                "positive", "The share of positive words, weighted by their strength.", decimals: 3,
                in: 0...1),
            .number(
                "neutral", "The share of words without a rating.", decimals: 3, in: 0...1),
            .number(
                "negative", "The share of negative words, weighted by their strength.", decimals: 3,
                in: 0...1),
            .number(
                "sum", "The sum of all ratings; only with 'compat: afinn-165'.", decimals: 0),
            .share("coverage", "The share of words that have an entry in the lexicon."),
        ] + SentimentArc.measures.map(arcMeasure),
        figures: [
            .count("scored", "The number of documents with a score."),
            .share("scored_share", "The share of the examined documents that have a score."),
            .count(
                "undetermined", "The number of documents with a score whose language is not known."),
            .count(
                "other_languages",
                "The number of documents without a score, because no lexicon in use is for their "
                    + "language."),
        ],
        examples: examples + ruleExamples)

    private static func arcMeasure(_ name: String) -> Measure {
        .number(
            name,
            "The mean compound score of the sentences in this fifth of the text; only with 'arc: true'.",
            in: -1...1)
    }

    private static var examples: [Example] {
        [
            Example(
                "a positive word", "The soup was good.",
                measures: [
                    "compound": 0.4404, "positive": 0.492, "neutral": 0.508, "negative": 0,
                    "coverage": 0.25,
                ]),
            Example(
                "a negation reverses a word", "The soup was not good.",
                measures: ["compound": -0.3412]),
            Example(
                "curly apostrophes are read as straight ones", "The soup wasn’t good.",
                measures: ["compound": -0.3412]),
            Example(
                "vaderSentiment does not read curly apostrophes", "The soup wasn’t good.",
                options: ["compat": "vader-3.3.2"], measures: ["compound": 0.4404]),
            Example(
                "degree words, capitals and exclamation marks", "The soup was VERY good!!",
                measures: ["compound": 0.6715]),
            Example(
                "what follows \"but\" weighs more", "The soup was good, but the bread was awful.",
                measures: ["compound": -0.4678]),
            Example("emoji have ratings", "Soup again 😍", measures: ["compound": 0.6124]),
            Example(
                "no word of the lexicon", "The soup was served at noon.",
                measures: ["compound": 0, "neutral": 1, "coverage": 0]),
        ]
    }
}

extension SentimentLexicon {
    /// Examples for every rule that can be switched off: a text scored with the rule and without
    /// it.
    static var ruleExamples: [Example] {
        rulesInUse.flatMap { rule, text, with, without in
            [
                Example("\(rule.rawValue)", text, measures: ["compound": with]),
                Example(
                    "without \(rule.rawValue)", text,
                    options: ["without": .array([.string(rule.rawValue)])],
                    measures: ["compound": without]),
            ]
        }
    }

    private static let rulesInUse: [(SentimentRefinement, String, Double, Double)] = [
        (.curlyQuotes, "The soup wasn’t good.", -0.3412, 0.4404),
        (.dividedTokens, "The soup was hot/good/cheap.", 0.4404, 0),
        (.addresses, "The recipe is at https://example.org/good/bread", 0, 0.4404),
        (.emoticons, "Nothing for lefties :(", -0.4404, 0.1926),
        (.prefixes, "The non-violent march ended at noon.", 0.2869, -0.5994),
        (.emoji, "Soup again 😍", 0.6124, 0),
        (.inflections, "The tidiness of the room", 0.3291, 0),
        (.phrases, "The soup was second to none.", 0.6124, 0),
        (.masks, "She lives in the United States.", 0, 0.2023),
        (.names, "A letter by Grace Hope arrived.", 0.431, 0.6908),
        (.like, "It looked like rain.", 0.0644, 0.3612),
        (.degreeWords, "The soup was pretty bad.", -0.5849, -0.0772),
        (.emphaticSo, "The soup was so good.", 0.6073, 0.4927),
        (.clauses, "If not today, good bread comes tomorrow.", 0.4404, -0.2128),
        (.negations, "The soup was far from good.", -0.3412, 0.4404),
        (.noNegations, "The soup was not only good.", 0.4404, -0.3412),
        (.mildNegation, "The soup was not bad.", 0.25, 0.431),
        (.unreal, "The soup could be good.", 0.2824, 0.4404),
        (.sentences, "The soup was good! The bread was bad.", -0.0793, -0.2244),
    ]
}
