// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct StandardScorerTests {
    private func compound(_ text: String) -> Double {
        StandardScorer.standard.sentiment(of: text).scores.compound
    }

    @Test("a long text counts as four of its average sentences")
    func length() {
        let sentence = "The soup was good. "
        let four = compound(String(repeating: sentence, count: 4))
        #expect(compound(sentence) == 0.4404)
        #expect(compound(String(repeating: sentence, count: 2)) > 0.4404)
        for count in [5, 50, 500] {
            #expect(compound(String(repeating: sentence, count: count)) == four)
        }
    }

    @Test("exclamation marks affect their sentence")
    func emphasis() {
        let quiet = compound("Good soup. It was noon.")
        #expect(compound("Good soup. It was noon!!!") == quiet)
        #expect(compound("Good soup!!! It was noon.") > quiet)
    }

    @Test("the arc has the mean of every fifth")
    func arc() {
        #expect(SentimentArc([1, 1, 1, 1]) == nil)
        #expect(SentimentArc([0.5, 0, -0.5, 1, -1])?.means == [0.5, 0, -0.5, 1, -1])
        let parts = SentimentArc((0..<12).map { Double($0) / 100 })?.means
        #expect(parts == [0.005, 0.025, 0.05, 0.075, 0.1])
    }

    @Test("documents in other languages are not scored, unknown ones are")
    func languages() throws {
        func record(_ text: String, _ language: String) throws -> Record? {
            var analyzer = SentimentLexicon()
            analyzer.language = language
            try analyzer.load()
            let plan = EnginePlan(
                analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(analyzer))])
            let worker = Worker(plan: plan)
            return worker.process([TextDocument(id: "a", text: text)]).first?.record
        }
        let arabic = "كان الحساء جيدا جدا في المطعم أمس"
        #expect(try record(arabic, "auto")?["sentiment_lexicon.compound"] == nil)
        #expect(try record(arabic, "any")?["sentiment_lexicon.compound"] == 0)
        #expect(try record("good", "auto")?["sentiment_lexicon.compound"] == 0.4404)
    }

    @Test(
        "a text of many words takes time in proportion",
        arguments: [("good ", 200_000), ("not very good! ", 60_000)])
    func manyWords(word: String, count: Int) {
        let sentiment = StandardScorer.standard.sentiment(of: String(repeating: word, count: count))
        #expect(sentiment.hits.count == count)
    }
}
