// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import GalleyJSON

extension SentimentLexicon {
    /// What each rule that can be switched off does, by a text that scores otherwise without it.
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
        (.emoji, "Soup again 😍", 0.6124, 0),
        (.inflections, "The tidiness of the room", 0.3291, 0),
        (.phrases, "The soup was second to none.", 0.6124, 0),
        (.masks, "She lives in the United States.", 0, 0.2023),
        (.names, "A letter by Grace Hope arrived.", 0.431, 0.6908),
        (.like, "It looked like rain.", 0.0644, 0.3612),
        (.degreeWords, "The soup was pretty bad.", -0.5849, -0.0772),
        (.clauses, "If not today, good bread comes tomorrow.", 0.4404, -0.2128),
        (.negations, "The soup was far from good.", -0.3412, 0.4404),
        (.noNegations, "The soup was not only good.", 0.4404, -0.3412),
        (.mildNegation, "The soup was not bad.", 0.25, 0.431),
        (.unreal, "The soup could be good.", 0.2824, 0.4404),
        (.sentences, "The soup was good! The bread was bad.", -0.0793, -0.2244),
    ]
}
