// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct NegationTests {
    private func sentiment(
        _ text: String, without: [SentimentRefinement] = []
    ) -> TextSentiment { StandardScorer.standard(without: without).sentiment(of: text) }

    private func compound(_ text: String) -> Double { sentiment(text).scores.compound }

    private func rules(_ text: String) -> [String] {
        sentiment(text).explanations.flatMap { $0.steps.map(\.rule) }
    }

    /// The negations of the rule table that are single words, and the phrases with "no one".
    static let negations: [String] = TabbedLines(BundledFile.englishRules.bytes)
        .afterColumnNames(("phrase", "role")).compactMap { row in
            let role = String(decoding: row.second ?? [], as: UTF8.self)
            let word = String(decoding: row.first, as: UTF8.self)
            return role == "negation"
                || role == "further_negation" && (!word.contains(" ") || word.hasPrefix("no one"))
                ? word : nil
        }

    @Test("words for nobody and nothing are negations")
    func pronouns() {
        for word in ["nobody", "no one", "no-one", "noone", "none", "nothing", "nowhere"] {
            #expect(Self.negations.contains(word), "\(word)")
        }
    }

    @Test("every negation reverses the first, second and third word after it", arguments: negations)
    func everyNegation(_ word: String) {
        for pattern in ["good", "here good", "here today good", "very good"] {
            #expect(compound("\(word) \(pattern)") < 0, "\(word) \(pattern)")
            #expect(rules("\(word) \(pattern)").contains("negation"))
        }
        for pattern in ["here and now, good", "here at noon today good", "here. Good"] {
            #expect(compound("\(word) \(pattern)") > 0, "\(word) \(pattern)")
        }
        let capitals = word.uppercased()
        #expect(compound("\(capitals) good soup today") < 0)
    }

    @Test(
        "what looks like a negation but is none",
        arguments: [
            "Nobody but good cooks came.", "No one but good cooks came.", "Nobody's fool is good.",
            "Nothing but good soup.", "None but good cooks came.", "Not only good.",
        ])
    func noNegations(_ text: String) { #expect(compound(text) > 0) }

    @Test(
        "a negation of several words negates once, and a rated word in it keeps its rating",
        arguments: [
            ("It is by no means good.", 1), ("No one likes it.", 2), ("It is far from good.", 1),
        ])
    func phrases(_ text: String, hits: Int) {
        #expect(sentiment(text).explanations.count == hits)
        #expect(rules(text) == ["negation"])
    }

    @Test("nobody counts only with the rule for further negations")
    func switchedOff() {
        let text = "Nobody likes the soup."
        #expect(sentiment(text).scores.compound < 0)
        #expect(sentiment(text, without: [.negations]).scores.compound > 0)
    }

    @Test(
        "without \"never\", \"so\" and \"this\" do not strengthen as \"never so\"",
        arguments: [
            "We ate this good bread.", "Is this good?", "Why is this bad?", "This good soup",
            "The storm left this beautiful town without power.", "It was so good.",
            "They ate this very good soup.", "The soup was not this good.",
            "It has not been so good.",
        ])
    func withoutNever(_ text: String) { #expect(!rules(text).contains("never_so")) }

    @Test("\"this\" changes nothing")
    func plainThis() {
        #expect(compound("We ate this good bread.") == compound("We ate that good bread."))
        #expect(compound("It has not been so good.") < 0)
    }

    @Test(
        "with \"never\" they do",
        arguments: [
            "It was never so good.", "It was never this good.", "It was never so very good.",
            "It was never quite so good.", "It was never ever this good.",
        ])
    func withNever(_ text: String) {
        #expect(rules(text).contains("never_so"))
        #expect(compound(text) > compound("It was good."))
    }

    @Test("vaderSentiment's scores keep its oddity")
    func vader() {
        let steps = VaderScorer.exact.sentiment(of: "They ate this good bread.").explanations
            .flatMap { $0.steps.map(\.rule) }
        #expect(steps == ["never_so"])
    }
}
