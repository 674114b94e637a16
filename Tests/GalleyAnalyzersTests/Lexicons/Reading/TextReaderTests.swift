// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct TextReaderTests {
    private func read(_ text: String, without: [SentimentRefinement] = []) -> ReadText {
        var reader = TextReader(.english, RefinementSet(without: without))
        reader.read(0..<text.utf8.count, of: text.utf8Span.span)
        return reader.read
    }

    private func words(_ text: String, without: [SentimentRefinement] = []) -> [String] {
        let document = AnnotatedDocument(text: text)
        return read(text, without: without).tokens.map { document[$0.span] }
    }

    @Test(
        "words, emoticons, emoji and everything else",
        arguments: [
            ("It’s good/bad—really.", ["It’s", "good", "bad", "really"]),
            ("Ärger “über” l’été", ["Ärger", "über", "l’été"]),
            ("fine :) or :-). (see: there)", ["fine", ":)", "or", ":-)", "see", "there"]),
            ("o.o and OK. d: 8)", ["o.o", "and", "OK", "d:", "8)"]),
            ("a well-being so-called", ["a", "well-being", "so", "called"]),
            ("@user’s &amp; &lt;3 sh*t r&b", ["@user", "s", "&lt;3", "sh*t", "r&b"]),
            (
                "https://a.example/b ow.ly/x www.good.example",
                ["https://a.example/b", "ow.ly/x", "www", "good", "example"]
            ),
            ("👍🏽👩‍👩‍👧 ❤️ 🇩🇪🇫🇷 → ½", ["👍🏽", "👩‍👩‍👧", "❤️", "🇩🇪", "🇫🇷"]),
        ])
    func tokens(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("words are read the same with and without eight bytes after them")
    func endOfText() throws {
        for sample in try VaderCase.all().prefix(400) {
            let bare = read(sample.text)
            let padded = read(sample.text + String(repeating: " ", count: 9))
            #expect(bare.tokens.map(\.number) == padded.tokens.map(\.number), "\(sample.text)")
            #expect(bare.tokens.map(\.traits) == padded.tokens.map(\.traits), "\(sample.text)")
            #expect(bare.tokens.map(\.span) == padded.tokens.map(\.span), "\(sample.text)")
        }
    }

    @Test("words of every length and with a capital are looked up alike")
    func lengths() {
        let words = ["at", "Good", "terrible", "wonderful", "Unconvincing", "incomprehensible"]
        for word in words {
            let alone = read(word).tokens.map(\.number)
            let within = read("\(word) and no more words").tokens.prefix(1).map(\.number)
            #expect(alone == within && alone.count == 1, "\(word)")
        }
    }

    @Test(
        "sentences end at full stops, marks and lines",
        arguments: [
            ("Mr. Smith ate. He left! Why?", 3), ("It was 3.5 a.m. on Monday.", 1),
            ("a line\nanother line", 1), ("A line\nAnother line", 2), ("One\n\ntwo", 2),
            ("He said (twice.) Then he left.", 2), ("", 1), ("... and?!", 1),
        ])
    func sentences(text: String, expected: Int) {
        #expect(read(text).sentences.count == expected)
    }

    @Test("with the rule switched off a text is one sentence")
    func oneSentence() {
        #expect(read("One. Two. Three.", without: [.sentences]).sentences.count == 1)
    }

    @Test(
        "any text is read without harm, and tokens are in order",
        arguments: 1...20 as ClosedRange<UInt64>)
    func randomTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "good", "’", "n't", ":-", ")", "&lt;", "3", "👍", "\u{200D}", "\u{FE0F}", "é", "\n", ".",
            "@", "-", "http://", " ", "🇩", "Not", "\u{1F3FD}", "İ",
        ]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0..<30, using: &random))
                .map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            let tokens = read(text).tokens
            #expect(tokens.allSatisfy { !$0.span.isEmpty && $0.span.upperBound <= text.utf8.count })
            #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
        }
    }
}
