// SPDX-License-Identifier: Apache-2.0
public import GalleyCore
import GalleyJSON

extension Lexicon {
    /// What is known of the analyzer before it has words.
    public static var info: AnalyzerInfo { info(summary: nil, measures: []) }

    static func info(summary: String?, measures: [Measure]) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "lexicon",
            summary: summary ?? "Counts the words and phrases of a lexicon's categories.",
            rationale: """
                Each category gives the measures NAME, how many of its words and phrases a document \
                has, and NAME_share, how many of all words these are. Capitals do not matter, and \
                nothing is done about negation: 'no war' counts for war. A word may belong to \
                several categories. A category's name becomes snake_case: 'emo_pos', 'PosEmo' or \
                'anger/rage' are emo_pos, posemo and anger_rage.
                """,
            measures: measures, examples: examples)
    }

    private static var examples: [Example] {
        let options: JSONObject = [
            "categories": [
                "war": ["army", "soldier*", "air strike"], "money": ["bank", "euro*"],
            ]
        ]
        return [
            Example(
                "words, beginnings of words and phrases",
                "The army sent soldiers before the air strike on a bank.", options: options,
                measures: ["war": 3, "war_share": 3.0 / 11, "money": 1]),
            Example(
                "nothing of it", "A quiet morning.", options: options,
                measures: ["war": 0, "money_share": 0]),
        ]
    }
}
