// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The effects of the key `tokenizer` on reports, states and explanations.
struct TokenizerTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("The well-known dog’s Café: https://example.org/a.\n", to: "a.txt")
    }

    private func pipeline(_ tokenizer: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [a.txt] }
            tokenizer: { \(tokenizer) }
            analyzers: [{ word_frequency: { stop_words: stop.txt } }]

            """, to: "p.yaml")
        try scratch.write("CAFÉ\nwell-known\nthe\n", to: "stop.txt")
    }

    private func run(_ arguments: String...) throws -> String {
        let outcome = try Tool.galley.run(arguments, in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test func wordsAndStopWordsFollowThePolicy() throws {
        try pipeline("hyphens: keep, fold_diacritics: true, possessives: split")
        let report = try run("run", "p.yaml")
        #expect(report.contains("5 words"))
        #expect(report.contains("dog"))
        for word in ["cafe", "well-known", "https"] { #expect(!report.contains(word)) }
        let markdown = try run("run", "p.yaml", "--format", "markdown")
        #expect(markdown.contains("no diacritics"))
        #expect(markdown.contains("hyphens kept"))
    }

    @Test func tokensAreExplainedByThePolicy() throws {
        try pipeline("hyphens: keep, possessives: split")
        let kept = try run("explain", "p.yaml", "a.txt", "--layer", "tokens")
        for words in ["url", "hyphen", "possessive", "WB5"] { #expect(kept.contains(words)) }
        try pipeline("preset: plain")
        let plain = try run("explain", "p.yaml", "a.txt", "--layer", "tokens")
        for words in ["url", "hyphen", "possessive"] { #expect(!plain.contains(words)) }
        #expect(plain.contains("WB5 WB6 WB7"))
    }

    @Test func statesOfOtherPoliciesAreRefused() throws {
        try pipeline("cjk: bigram")
        _ = try run("run", "p.yaml", "-q", "--split", "1/2", "--state", "one")
        try pipeline("cjk: character")
        _ = try run("run", "p.yaml", "-q", "--split", "2/2", "--state", "two")
        let outcome = try Tool.galley.run(["merge", "--output", "out", "one", "two"], in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("pipeline"))
    }
}
