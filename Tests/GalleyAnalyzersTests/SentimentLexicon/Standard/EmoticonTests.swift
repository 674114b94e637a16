// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct EmoticonTests {
    private static let emoticons: [(text: String, isPositive: Bool)] = [
        (":(", false), (":)", true), (":-(", false), (";)", true), (":'(", false), ("<3", true),
        ("😢", false), ("😍", true), (":/", false), (":-D", true), ("o.o", false),
    ]

    private func explanations(
        _ text: String, without: [SentimentRefinement] = []
    ) -> [Explanation] {
        StandardScorer.standard(without: without).sentiment(of: text).explanations
            .filter { $0.span != nil }
    }

    @Test(
        "no word changes an emoticon, wherever it stands", arguments: emoticons.indices,
        NegationTests.negations + ["very", "hardly", "this", "so", "could", "no", "least", "if"])
    func apart(index: Int, word: String) throws {
        let emoticon = Self.emoticons[index].text
        let alone = try #require(explanations("Soup \(emoticon)").last)
        #expect((alone.contribution > 0) == Self.emoticons[index].isPositive)
        for text in [
            "\(word) \(emoticon)", "\(word) for lunch \(emoticon)", "\(emoticon) \(word) soup",
            "\(word) \(emoticon) for lunch", "\(word) the soup today. \(emoticon)",
        ] {
            let found = explanations(text).filter {
                $0.base == alone.base && $0.label == alone.label
            }
            #expect(found.map(\.contribution) == [alone.base], "\(text)")
        }
    }

    @Test("no word changes a word across an emoticon", arguments: emoticons.indices)
    func border(index: Int) throws {
        let emoticon = Self.emoticons[index].text
        for text in ["not \(emoticon) good", "nothing today \(emoticon) good soup"] {
            let good = try #require(explanations(text).first { $0.label == "good" })
            #expect(good.contribution == good.base, "\(text)")
        }
    }

    @Test("\"no\" before an emoticon counts for itself")
    func no() {
        #expect(explanations("No :(").map(\.contribution) == [-1.2, -1.9])
    }

    @Test("without the rule, words change emoticons as in vaderSentiment")
    func switchedOff() {
        let text = "Nothing for lefties :("
        #expect(explanations(text).map(\.contribution) == [-1.9])
        #expect(explanations(text, without: [.emoticons])[0].contribution > 0)
    }
}
