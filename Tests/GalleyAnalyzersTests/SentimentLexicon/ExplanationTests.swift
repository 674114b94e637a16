// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct ExplanationTests {
    @Test(
        "steps add up to contributions, and these to the compound score", arguments: [true, false])
    func contributionsAddUp(exact: Bool) throws {
        for sample in try VaderCase.all() {
            let sentiment =
                exact
                ? VaderScorer.exact.sentiment(of: sample.text)
                : StandardScorer.standard.sentiment(of: sample.text)
            for explanation in sentiment.explanations {
                #expect(abs(explanation.replayed - explanation.contribution) < 1e-9)
            }
            let sum = sentiment.explanations.reduce(0) { $0 + $1.contribution }
            let compound = sum / (sum * sum + 15).squareRoot()
            #expect(abs(compound - sentiment.scores.compound) <= 0.000_050_001)
            let contributions = sentiment.explanations.filter { $0.span != nil }.map(\.contribution)
            #expect(sentiment.hits.map(\.value) == contributions)
            #expect(sentiment.explanations.count { $0.span != nil } == sentiment.hits.count)
        }
    }

    @Test(
        "each rule adds its step",
        arguments: [
            ("It is not good.", ["negation"]),
            ("It isn't very good.", ["booster", "negation"]),
            ("Really quite GOOD soup", ["capitals", "booster", "booster"]),
            ("There is no good soup", ["no"]),
            ("It was the least good", ["least"]),
            ("It was never so good", ["booster", "never_so", "never_so"]),
            ("They gave him the kiss of death", ["idiom"]),
            ("The soup was sort of good", ["booster_phrase"]),
            ("Good, but cold", ["but"]),
        ])
    func rules(text: String, rules: [String]) throws {
        let sentiment = VaderScorer.exact.sentiment(of: text)
        #expect(sentiment.explanations.contains { $0.rules == rules }, "\(sentiment.explanations)")
    }

    @Test(
        "without explanations scores and hits are the same",
        arguments: [true, false])
    func withoutExplanations(exact: Bool) throws {
        for sample in try VaderCase.all().prefix(300) {
            let document = AnnotatedDocument(text: sample.text)
            let bare =
                exact
                ? VaderScorer.exact.sentiment(of: document)
                : StandardScorer.standard.sentiment(of: document)
            let explained =
                exact
                ? VaderScorer.exact.sentiment(of: sample.text)
                : StandardScorer.standard.sentiment(of: sample.text)
            #expect(bare.explanations.isEmpty)
            #expect(bare.scores == explained.scores && bare.hits == explained.hits)
        }
    }

    @Test("punctuation is explained apart from the words")
    func punctuation() throws {
        let explanations = VaderScorer.exact.sentiment(of: "Bad soup!!! Why?? Why??")
            .explanations
        #expect(explanations.map(\.label) == ["bad", "punctuation"])
        let punctuation = try #require(explanations.last)
        #expect(punctuation.span == nil)
        #expect(punctuation.rules == ["exclamation", "question"])
        #expect(abs(punctuation.contribution - -(3 * 0.292 + 0.96)) < 1e-12)
    }

    @Test(
        "spans are those of the document",
        arguments: [
            ("The soup was “good”.", ["good"]),
            ("Soup 😍good, soup", ["😍", "good"]),
            ("soup 😢😍 (bad)", ["😢", "😍", "bad"]),
            ("It wasn’t bad :) at all", ["bad", ":)"]),
        ])
    func spans(text: String, covered: [String]) {
        let document = AnnotatedDocument(text: text)
        document.wantsExplanations = true
        let spans = StandardScorer.standard.sentiment(of: document).explanations.compactMap(\.span)
        #expect(spans.map { document[$0] } == covered)
    }
}

extension Explanation {
    /// The value after all steps.
    fileprivate var replayed: Double {
        steps.reduce(base) { value, step in
            switch step.operation {
            case .add(let addend): value + addend
            case .multiply(let factor): value * factor
            case .replace(let other): other
            }
        }
    }

    /// The rules of the steps, in order.
    fileprivate var rules: [String] { steps.map(\.rule) }
}
