// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct PrefixTests {
    private static let reversing = ["anti", "counter", "de", "dis", "mis", "non", "un"]
    private static let renaming = ["ante", "ex", "inter", "post", "pre"]
    private static let hyphens = ["-", "\u{2010}", "\u{2011}"]

    private func explanations(
        _ text: String, without: [SentimentRefinement] = []
    ) -> [Explanation] {
        StandardScorer.standard(without: without).sentiment(of: text).explanations
    }

    private func compound(_ text: String, without: [SentimentRefinement] = []) -> Double {
        StandardScorer.standard(without: without).sentiment(of: text).scores.compound
    }

    @Test("a reversing prefix turns the word round", arguments: reversing, hyphens)
    func reverses(prefix: String, hyphen: String) {
        for start in [prefix, prefix.prefix(1).uppercased() + prefix.dropFirst()] {
            for word in ["violent", "war", "killer", "lonely"] {
                let found = explanations("The \(start)\(hyphen)\(word) march")
                #expect(found.map { $0.steps.map(\.rule).first } == ["prefix"], "\(start) \(word)")
                #expect(found.allSatisfy { $0.contribution > 0 })
            }
            for word in ["happy", "good", "helpful"] {
                #expect(compound("The \(start)\(hyphen)\(word) march") < 0, "\(start) \(word)")
            }
        }
    }

    @Test("a renaming prefix makes a word of its own", arguments: renaming, hyphens)
    func renames(prefix: String, hyphen: String) {
        for word in ["war", "happy", "crisis", "murder"] {
            #expect(explanations("The \(prefix)\(hyphen)\(word) years").isEmpty)
        }
    }

    @Test(
        "other words before a hyphen, and prefixes without one, change nothing",
        arguments: [
            "A violent march", "The self-violent march", "The super-violent march",
            "The non violent march", "The post violent march", "Non. Violent march",
            "The UN-violent march", "The nonsense-violent march", "The pro-violent march",
        ])
    func unchanged(_ text: String) throws {
        let violent = try #require(explanations(text).first { $0.label == "violent" })
        #expect(!violent.steps.contains { $0.rule == "prefix" })
        #expect(violent.contribution < 0)
    }

    @Test("the prefix reaches all words of the compound, but none after it")
    func compounds() {
        #expect(compound("The anti-gun-violence march") > 0)
        #expect(compound("The post-civil-war years") == 0)
        #expect(compound("The anti-war violence") < 0)
        #expect(compound("The post-war violence") < 0)
    }

    @Test("a compound that the lexicon contains keeps its rating")
    func entries() {
        #expect(explanations("The anti-semitic march").map(\.label) == ["anti-semitic"])
        #expect(explanations("The post-traumatic years").map(\.label) == ["post-traumatic"])
    }

    @Test("the rule can be switched off")
    func switchedOff() {
        #expect(compound("The non-violent march", without: [.prefixes]) < 0)
        #expect(compound("The post-war years", without: [.prefixes]) < 0)
    }

    @Test("prefixes at the edges of texts do no harm")
    func edges() {
        for text in ["non-", "-violent", "non-\u{301}", "non--violent", "\u{2010}", "un\u{2011}"] {
            _ = explanations(text)
        }
    }
}
