// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct LexiconLanguageTests {
    @Test(arguments: TranslatedLexicon.allCases)
    func aTranslatedLexiconHasNoFaults(_ lexicon: TranslatedLexicon) {
        let file = LexiconFile(lexicon.resource)
        #expect(file.faults.isEmpty)
        #expect(file.entries.count > 2000)
        #expect(file.entries.allSatisfy { abs($0.rating) <= 5 })
        #expect(TranslatedLexicon(lexicon.resource) == lexicon)
    }

    @Test(arguments: TranslatedLexicon.allCases)
    func aTranslatedLexiconIsForItsLanguage(_ lexicon: TranslatedLexicon) {
        let language = LexiconLanguage(option: "auto", lexicon: lexicon.resource)
        #expect(language.code == lexicon.code)
        #expect(LexiconLanguage.bundledLexicon(for: lexicon.code) == lexicon.rawValue)
    }

    /// A word's rating is AFINN's rating times 0.75.
    @Test(arguments: [
        ("danish", "fremragende", 3), ("finnish", "katastrofi", -1.5), ("french", "heureux", 2.25),
        ("polish", "katastrofa", -2.25), ("swedish", "katastrof", -1.5), ("turkish", "kötü", -1.5),
    ])
    func aWordHasTheRatingOfAFINN(_ lexicon: String, _ word: String, _ rating: Double) throws {
        let analyzer = try AnalyzerEntry(SentimentLexicon.self).configure(
            ["lexicon": .string(lexicon), "language": "any"]
        ) { name throws(OptionFault) in Resource(file: name, bytes: []) }.get()
        let plan = EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)])
        let results = Worker(plan: plan).process([TextDocument(id: "a", text: word)])
        let compound = try #require(results.first?.record)["sentiment_lexicon.compound"]
        let expected = rating / (rating * rating + 15).squareRoot()
        #expect(abs(try #require(compound) - expected) < 1e-4)
    }
}
