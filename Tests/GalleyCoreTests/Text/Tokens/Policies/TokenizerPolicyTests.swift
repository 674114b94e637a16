// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

/// The examples are those in the comments of `TokenizerPolicy`.
struct TokenizerPolicyTests {
    private func terms(_ text: String, _ settings: JSONObject) throws -> [String] {
        var policy = TokenizerPolicy.standard
        for setting in settings { try policy.set(setting.key, setting.value) }
        return DividedText(text, policy).terms
    }

    private static let examples: [(String, JSONObject, [String])] = [
        ("Straße", [:], ["straße"]), ("Straße", ["case": "fold"], ["strasse"]),
        ("Straße", ["case": "keep"], ["Straße"]),
        ("ILIK İ", ["turkic_i": true], ["ılık", "i"]), ("ILIK", [:], ["ilik"]),
        ("don’t", [:], ["don't"]), ("don’t", ["straight_apostrophes": false], ["don’t"]),
        ("l'homme", [:], ["l'homme"]), ("l'homme", ["elisions": ["french"]], ["l'", "homme"]),
        ("dog's", [:], ["dog's"]), ("dog's", ["possessives": "split"], ["dog", "'s"]),
        ("well-known", [:], ["well", "known"]),
        (
            "well-known covid-19 2010-2020", ["hyphens": "keep"],
            ["well-known", "covid-19", "2010", "2020"]
        ),
        ("e\u{301}", [:], ["é"]), ("e\u{301}", ["nfc": false], ["e\u{301}"]),
        ("Café ø Й", ["fold_diacritics": true], ["cafe", "ø", "и"]), ("café", [:], ["café"]),
        ("co\u{AD}op", [:], ["coop"]), ("co\u{AD}op", ["drop_invisible": false], ["co\u{AD}op"]),
        ("https://example.org/a", [:], []),
        ("https://example.org/a", ["joined": []], ["https", "example.org", "a"]),
        ("東京都", [:], ["東京", "京都"]), ("東京都", ["cjk": "character"], ["東", "京", "都"]),
    ]

    @Test(arguments: examples.indices)
    func examplesHold(_ index: Int) throws {
        let (text, settings, expected) = Self.examples[index]
        let found = try terms(text, settings)
        #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(text)")
    }

    @Test func everyPolicyHasAnExample() {
        let named = Set(Self.examples.flatMap { $0.1.map(\.key) })
        #expect(named == Set(TokenizerPolicy.descriptions.map(\.name)))
    }

    @Test func policiesAreReadBack() throws {
        for policy in [TokenizerPolicy.standard, .plain] {
            var read = policy == .plain ? TokenizerPolicy.standard : .plain
            for member in policy.json { try read.set(member.key, member.value) }
            #expect(read == policy)
        }
    }

    @Test func faultsNameThePolicy() {
        var policy = TokenizerPolicy.standard
        #expect(throws: OptionFault.self) { try policy.set("hyphen", "keep") }
        do throws(OptionFault) {
            try policy.set("joined", ["url", "tel"])
            Issue.record("accepted")
        } catch {
            #expect(error.path == [.key("joined"), .index(1)])
            #expect(error.candidates == EntityKind.allCases.map(\.rawValue))
        }
        #expect(policy == .standard)
    }

    @Test func manifestsStateThePolicy() {
        let version = "UAX #29, Unicode 15.0.0"
        #expect(TokenizerPolicy.plain.description == "\(version), lower case")
        #expect(
            TokenizerPolicy.standard.description
                == "\(version), lower case, straight apostrophes, NFC, no invisible characters, "
                + "joined url email mention hashtag, bigrams")
        var policy = TokenizerPolicy.plain
        policy.letterCase = .keep
        #expect(policy.description == version)
    }

    @Test func thePolicyDecidesWhatIsOneWord() {
        let texts = ["東京", "東京都", "well-known", " a", ""]
        #expect(TokenizerPolicy.standard.oneWords(among: texts) == ["東京"])
        var policy = TokenizerPolicy.standard
        policy.hyphens = .keep
        #expect(policy.oneWords(among: texts) == ["東京", "well-known"])
    }

    @Test func workersUseThePolicyOfThePlan() throws {
        var policy = TokenizerPolicy.plain
        policy.letterCase = .keep
        let plan = EnginePlan(
            analyzers: [PlannedAnalyzer(analyzer: LoadedAnalyzer(WordCounter()))],
            tokenizer: policy)
        let worker = Worker(plan: plan)
        let record = worker.process([TextDocument(id: "d", text: "A a @b 東京")])[0].record
        #expect(record?["word_counter.words"] == 5)
        let manifest = Manifest(toolVersion: "1", pipeline: "p", pipelineHash: "h", plan: plan)
        #expect(manifest.tokenizer == "UAX #29, Unicode 15.0.0")
    }
}
