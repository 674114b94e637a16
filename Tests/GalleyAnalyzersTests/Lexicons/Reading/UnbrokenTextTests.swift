// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct UnbrokenTextTests {
    private static let pieces = [
        "a", "Good", "bad", "x1", "www", "http", ".", ".", "-", "'", "’", "/", "//", ":", "@", "#",
        "&", ",", "!", "(", "*", "é", "日", "😀", "\u{200D}", " ", "\n",
    ]

    /// A text that repeats a unit of one to five random pieces.
    private static func text(_ random: inout SeededGenerator) -> String {
        let unit = (0...Int.random(in: 0..<5, using: &random)).map { _ in
            pieces[Int.random(in: pieces.indices, using: &random)]
        }
        return String(repeating: unit.joined(), count: 300)
    }

    @Test(
        "the reader scans no byte twice for an address, whatever the text",
        arguments: [
            [], [.addresses], [.dividedTokens], [.addresses, .dividedTokens],
        ] as [[SentimentRefinement]])
    func work(without refinements: [SentimentRefinement]) {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let text = Self.text(&random)
            var reader = TextReader(.english, RefinementSet(without: refinements))
            reader.read(0..<text.utf8.count, of: text.utf8Span.span)
            #expect(reader.unbroken.scanned <= text.utf8.count, "\(text.prefix(40))")
        }
        // Texts in which every word depends on the text after it.
        for unit in ["a.", "a.b/", "www.", "x-", "good.bad!"] {
            let text = String(repeating: unit, count: 1000)
            var reader = TextReader(.english, RefinementSet(without: refinements))
            reader.read(0..<text.utf8.count, of: text.utf8Span.span)
            #expect(reader.unbroken.scanned <= text.utf8.count, "\(unit)")
        }
    }

    @Test("its answers about a place agree with a search of the rest of the text")
    func answers() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            let text = Self.text(&random)
            let bytes = Array(text.utf8.prefix(200))
            var unbroken = UnbrokenText()
            var place = 0
            while place < bytes.count {
                let rest = bytes[place...].prefix { $0 > 0x20 }
                let slash = unbroken.hasSlash(from: place, of: bytes.span)
                #expect(slash == rest.contains(UInt8(ascii: "/")))
                let word = unbroken.hasWord(from: place, of: bytes.span)
                #expect(word == rest.contains(where: \.isLetterOrDigit))
                #expect(unbroken.end(from: place, of: bytes.span) == rest.endIndex)
                place += Int.random(in: 1..<6, using: &random)
            }
        }
    }
}
