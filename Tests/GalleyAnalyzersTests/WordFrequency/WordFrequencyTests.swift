// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

struct WordFrequencyTests {
    @Test(
        arguments: [
            ["ngrams": 3, "numbers": false, "min_length": 3],
            ["stop_words": "mine.txt", "top": 3],
        ] as [JSONObject])
    func meetsTheAnalyzerContract(_ options: JSONObject) throws {
        let list = ["mine.txt": Array("the\nCity\n".utf8)]
        try checkAnalyzer(WordFrequency.self, options: options, resources: list)
    }

    @Test func mostFrequentFirstEqualCountsByBytes() throws {
        let run = try WordFrequencyRun(["b c a é z", "b É", "b a"])
        #expect(
            run.rows == [
                ["b", "3", "3333.3333333333335", "3"], ["a", "2", "2222.222222222222", "2"],
                ["é", "2", "2222.222222222222", "2"], ["c", "1", "1111.111111111111", "1"],
                ["z", "1", "1111.111111111111", "1"],
            ])
        #expect(run.section.tables[0].total == 5)
    }

    @Test func topLimitsTheTableAndNotTheTotal() throws {
        let run = try WordFrequencyRun(["a b c d e a b"], ["top": 3])
        #expect(run.words == ["a", "b", "c"])
        #expect(run.section.tables[0].total == 5)
    }

    @Test func stopWordsAreCountedButNotListed() throws {
        let run = try WordFrequencyRun(
            ["The cat and THE dog don’t"], ["stop_words": "english"])
        #expect(run.words == ["cat", "dog"])
        #expect(run.section.tables[0].total == 2)
        #expect(run.measure("words") == 6)
        #expect(run.measure("distinct") == 5)
        #expect(run.section.notes.count == 1)
    }

    @Test func minLengthCountsCharacters() throws {
        let run = try WordFrequencyRun(
            ["e\u{301}e\u{301} éé abc 語 ไทย ab 12 123"], ["min_length": 3])
        #expect(run.words == ["123", "abc"])
        let two = try WordFrequencyRun(["e\u{301} e\u{301}e\u{301} 語"], ["min_length": 2])
        #expect(two.words == ["e\u{301}e\u{301}"])
    }

    @Test func numbersCanBeLeftOut() throws {
        let run = try WordFrequencyRun(["a 1 2.5 b2 ٣ a"], ["numbers": false])
        #expect(run.words == ["a", "b2"])
        #expect(run.measure("words") == 3)
        #expect(run.measure("words_all") == 3)
        #expect(run.measure("distinct") == 2)
    }

    @Test func phrasesStopAtPunctuationLinesAndNumbers() throws {
        let text = "new York new York, new\nYork 5 new York"
        let pairs = try WordFrequencyRun([text, "New York"], ["ngrams": 2])
        #expect(
            pairs.rows.map { $0.dropLast(2) + [$0[3]] } == [
                ["new york", "4", "2"], ["5 new", "1", "1"], ["york 5", "1", "1"],
                ["york new", "1", "1"],
            ])
        let words = try WordFrequencyRun([text], ["ngrams": 2, "numbers": false])
        #expect(words.words == ["new york", "york new"])
        let triples = try WordFrequencyRun([text], ["ngrams": 3])
        #expect(triples.words == ["5 new york", "new york new", "york 5 new", "york new york"])
    }

    @Test func phrasesWithAStopWordOrAShortWordAreNotListed() throws {
        let text = "the city council of the city council"
        let stops = try WordFrequencyRun([text], ["ngrams": 2, "stop_words": "english"])
        #expect(stops.words == ["city council"])
        let short = try WordFrequencyRun([text], ["ngrams": 2, "min_length": 4])
        #expect(short.words == ["city council"])
        #expect(
            short.section.keyFigures.map(\.caption) == ["words", "phrases", "different phrases"])
        #expect(short.section.keyFigures.map(\.value) == [.count(7), .count(6), .count(4)])
    }

    @Test func wordsThatAreLeftOutAreReported() throws {
        let run = try WordFrequencyRun(
            ["one two three four"], selection: MarkSelection(except: MarkSelection.repeats),
            marks: [Mark("repeated", 4..<7)])
        #expect(run.words == ["four", "one", "three"])
        #expect(run.measure("words") == 3)
        #expect(run.measure("words_all") == 4)
        #expect(
            run.section.notes == [
                "25 % of the words are in repeats or widgets and are left out."
            ])
        #expect(
            run.section.keyFigures.map(\.value) == [.count(3), .count(4), .count(3)])
        #expect(run.report.figures.contains(Figure("word_frequency.words_all", .count(4))))
    }

    @Test func aSelectionWithoutWords() throws {
        let run = try WordFrequencyRun(["one two"], selection: MarkSelection(only: ["headline"]))
        #expect(run.words.isEmpty)
        #expect(
            run.section.notes == [
                "100 % of the words are outside the selected text and are left out."
            ])
    }

    @Test func nothingIsLeftOutOfWholeTexts() throws {
        let run = try WordFrequencyRun(["one two"])
        #expect(run.section.highlights.isEmpty)
        #expect(run.section.notes.isEmpty)
        #expect(run.section.keyFigures.map(\.caption) == ["words", "different words"])
    }

    @Test func countsAgreeWithADictionary() throws {
        var random = SyntheticWords(seed: 5)
        let texts = (0..<40).map { _ in random.text(words: 200) }
        var expected: [String: (count: Int, documents: Int)] = [:]
        for text in texts {
            let words = text.split(separator: " ").map(String.init)
            for word in words { expected[word, default: (0, 0)].count += 1 }
            for word in Set(words) { expected[word, default: (0, 0)].documents += 1 }
        }
        let run = try WordFrequencyRun(texts, ["top": 10_000])
        #expect(run.rows.count == expected.count)
        for row in run.rows {
            #expect(row[1] == expected[row[0]].map { "\($0.count)" })
            #expect(row[3] == expected[row[0]].map { "\($0.documents)" })
        }
        let first = Set(texts[0].split(separator: " "))
        #expect(run.measure("distinct") == Double(first.count))
    }
}

/// Synthetic texts in which each word is `w` with one or two random letters after it.
private struct SyntheticWords {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func text(words: Int) -> String {
        (0..<words).map { _ in word() }.joined(separator: " ")
    }

    private mutating func word() -> String {
        let letters = (0..<Int.random(in: 1...2, using: &random)).map { _ in
            Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &random)))
        }
        return "w" + String(letters)
    }
}
