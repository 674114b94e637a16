// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct HitRulesTests {
    @Test("every word of a text is scanned once for titles, however many names there are")
    func work() {
        var random = SeededGenerator(seed: 21)
        let words = ["Good ", "Bad ", "Hope ", "good ", "the ", "Smith ", "a ", "Love. ", "X "]
        for count in [1, 2, 3, 5, 8] {
            let unit = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
            let text = String(repeating: unit.joined(), count: 200)
            let bytes = text.utf8Span.span
            var reader = TextReader(.english, .all)
            reader.read(0..<bytes.count, of: bytes)
            var finder = HitFinder(
                reader.takeText(), .english, .all)
            var rules = HitRules(.english, .all, keepsSteps: false)
            for index in finder.text.sentences.indices {
                let sentence = finder.text.tokens(of: index)
                finder.read(sentence)
                for hit in finder.hits {
                    rules.apply(
                        to: hit, in: finder.text.tokens, sentence, capitalsStandOut: false)
                }
            }
            #expect(rules.titles.scanned <= finder.text.tokens.count, "\(unit)")
        }
    }
}
