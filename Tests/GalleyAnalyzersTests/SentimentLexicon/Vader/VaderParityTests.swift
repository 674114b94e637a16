// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct VaderParityTests {
    @Test("all four scores of every synthetic text are equal")
    func scoresAreEqual() throws {
        let cases = try VaderCase.all()
        #expect(cases.count == 1500)
        for expected in cases {
            let scores = VaderScorer.exact.sentiment(of: expected.text).scores
            #expect(scores.compound == expected.compound, "\(expected.text.debugDescription)")
            #expect(scores.positive == expected.positive, "\(expected.text.debugDescription)")
            #expect(scores.neutral == expected.neutral, "\(expected.text.debugDescription)")
            #expect(scores.negative == expected.negative, "\(expected.text.debugDescription)")
        }
    }

    @Test("a text without words scores nothing", arguments: ["", " \n\u{2028}\u{3000}"])
    func emptyText(text: String) {
        let sentiment = VaderScorer.exact.sentiment(of: text)
        #expect(sentiment.words == 0)
        let scores = sentiment.scores
        #expect(
            [scores.compound, scores.positive, scores.neutral, scores.negative] == [0, 0, 0, 0])
    }

    @Test("entries with capitals are never found, as in Python")
    func entriesWithCapitals() {
        #expect(VaderScorer.exact.sentiment(of: "see :-Þ there").hits.isEmpty)
    }
}
