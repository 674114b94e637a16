// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct LexiconTreeTests {
    /// Makes a resource tree of a JSON value, with the depth of each node as its line number.
    private func node(_ value: JSONValue, line: Int = 1) -> ResourceNode {
        let content: ResourceNode.Content =
            switch value {
            case .array(let items): .list(items.map { node($0, line: line + 1) })
            case .object(let object):
                .mapping(
                    object.map { key, value in
                        ResourceNode.Member(
                            key: key, line: line, column: 1, value: node(value, line: line + 1))
                    })
            default: .scalar(value)
            }
        return ResourceNode(content, line: line, column: 3)
    }

    private func file(_ value: JSONValue) -> LexiconFile {
        LexiconFile(Resource(file: "own.yaml", bytes: [], tree: node(value)))
    }

    private func entries(_ file: LexiconFile) -> [String] {
        file.entries.map { entry in
            let names = entry.categories.map { file.categories[$0] }
            return ([String(decoding: entry.word, as: UTF8.self), "\(entry.rating)"] + names)
                .joined(separator: " ")
        }
    }

    @Test("a name with a number is a word with its rating")
    func ratings() {
        let read = file(["good": 1.5, "not  my cup of tea": -2, "no": -1])
        #expect(entries(read) == ["good 1.5", "not my cup of tea -2.0", "no -1.0"])
        #expect(read.faults.isEmpty && read.categories.isEmpty)
    }

    @Test("lists and mappings are categories; a word belongs to all of its own")
    func categories() {
        let read = file([
            "positive": ["bright", "calm"],
            "emotion": ["joy": ["bright", ["elated": 3]], "anger": ["fury": -3, "rage": -2]],
            "tone": ["negative": ["gloom"]],
        ])
        #expect(read.faults.isEmpty)
        #expect(
            entries(read) == [
                "bright 2.0 positive emotion emotion/joy", "calm 2.0 positive",
                "elated 3.0 emotion emotion/joy", "fury -3.0 emotion emotion/anger",
                "rage -2.0 emotion emotion/anger", "gloom -2.0 tone tone/negative",
            ])
    }

    @Test("a rating replaces that of the categories, wherever it is")
    func ratingAndCategory() {
        #expect(
            entries(file(["positive": ["calm", "sure"], "calm": 0.5])) == [
                "calm 0.5 positive", "sure 2.0 positive",
            ])
        #expect(entries(file(["calm": 0.5, "positive": ["calm"]])) == ["calm 0.5 positive"])
    }

    @Test("parts that are not a lexicon are refused with their position")
    func faults() {
        let read = file(["good": "x", "list": [1, ["a": nil], [["b"]]], "big": 1e9, " ": 1])
        #expect(
            read.faults.map { "\($0.line):\($0.column ?? 0)" } == [
                "2:3", "3:3", "4:3", "3:3", "2:3", "1:1",
            ])
        #expect(file("text").faults.count == 1)
        #expect(file([:]).faults.map(\.line) == [1])
    }

    @Test("wildcards may be anywhere in words and phrases; emoticons have none")
    func globs() {
        let lexicon = file([
            "un*able": -2, "wom?n": 1, "fail* to deliver": -3, ":*": 2, "*ish": 0.5,
            "help*": 1.5, "helpful hand": 3,
        ])
        let scorer = StandardScorer(StandardLexicon(lexicon: lexicon, rules: []))
        let text = "unbearable women failed to deliver :* yellowish helpful helper"
        #expect(
            scorer.sentiment(of: text).explanations.map(\.base) == [-2, 1, -3, 2, 0.5, 1.5, 1.5])
        #expect(scorer.sentiment(of: "a helpful hand").explanations.map(\.base) == [3])
    }

    @Test("phrases with categories only are counted")
    func countedPhrases() {
        let lexicon = file(["risk": ["out of control", "rage"]])
        let scorer = StandardScorer(StandardLexicon(lexicon: lexicon, rules: []))
        let sentiment = scorer.sentiment(of: "Rage ran out of control")
        #expect(sentiment.hits.count == 2 && sentiment.scores.compound == 0)
    }
}
