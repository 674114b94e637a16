// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct NearestNameTests {
    static let names = [
        "caption_duplication", "word_frequency", "sentiment_lexicon", "top", "only", "except",
        "label", "rules", "repeats", "paths",
    ]

    @Test(arguments: [
        ("wordFrequency", "word_frequency"), ("word-frequency", "word_frequency"),
        ("WORD_FREQUENCY", "word_frequency"), ("word frequency", "word_frequency"),
        ("wrod_frequency", "word_frequency"), ("wordfrequecny", "word_frequency"),
        ("tpo", "top"), ("topp", "top"), ("lable", "label"), ("pahts", "paths"),
        ("frequency", "word_frequency"), ("caption", "caption_duplication"),
        ("sentiment", "sentiment_lexicon"), ("repeat", "repeats"), ("path", "paths"),
    ])
    func misspeltNamesAreFound(text: String, name: String) {
        #expect(NearestName(Self.names).nearest(to: text) == name)
    }

    @Test(arguments: ["", "x", "zzzzzz", "___", "readability", "слово"])
    func otherTextsFindNothing(text: String) {
        #expect(NearestName(Self.names).nearest(to: text) == nil)
    }

    @Test func veryLongTextsFindNothing() {
        let text = String(repeating: "word_frequency", count: 10_000)
        #expect(NearestName(Self.names).nearest(to: text) == nil)
    }

    @Test func tiesGoToTheFirstByBytes() {
        #expect(NearestName(["bat", "cat"]).nearest(to: "rat") == "bat")
        #expect(NearestName(["cat", "bat"]).nearest(to: "rat") == "bat")
    }

    @Test(arguments: [
        ("", "abc", 3), ("abc", "abc", 0), ("abcd", "abdc", 1), ("ca", "abc", 3),
        ("kitten", "sitting", 3), ("яблоко", "яблако", 1),
    ])
    func distancesCountEdits(left: String, right: String, distance: Int) {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        #expect(NearestName.distance(left, right) == distance)
        #expect(NearestName.distance(right, left) == distance)
    }
}
