// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct SentimentRefinementTests {
    /// For each refinement, a text and whether the refinement raises the text's score.
    static let samples: [(refinement: SentimentRefinement, text: String, raises: Bool)] = [
        (.curlyQuotes, "The soup isn’t good.", false),
        (.dividedTokens, "The soup was good/great", true),
        (.addresses, "See https://good.example/good and good", false),
        (.emoticons, "Nothing today :(", false),
        (.prefixes, "The march was non-violent", true),
        (.emoji, "The soup 👍🏽", true),
        (.inflections, "The cook was heckling", false),
        (.phrases, "The soup was second to none", true),
        (.masks, "The soup of the United States", false),
        (.names, "The soup of Grace Hope was good", false),
        (.like, "The soup was like water", false),
        (.degreeWords, "The soup was pretty bad", false),
        (.emphaticSo, "The soup was so good", true),
        (.clauses, "It was not cold, good soup", true),
        (.negations, "The soup was far from good", false),
        (.noNegations, "The soup was not only good", true),
        (.mildNegation, "The soup was not bad", false),
        (.unreal, "The soup could be good", false),
        (.sentences, "Good soup. The bread, but not the soup, was old.", true),
    ]

    @Test("every refinement has a sample")
    func samplesAreComplete() {
        #expect(Self.samples.map(\.refinement) == SentimentRefinement.allCases)
    }

    @Test("switched off, a refinement changes its sample as expected", arguments: samples.indices)
    func effects(index: Int) {
        let sample = Self.samples[index]
        let with = StandardScorer.standard.sentiment(of: sample.text).scores.compound
        let without = StandardScorer.standard(without: [sample.refinement])
            .sentiment(of: sample.text).scores.compound
        #expect(
            sample.raises ? with > without : with < without,
            "\(sample.refinement): \(with), without it \(without)")
    }
}
