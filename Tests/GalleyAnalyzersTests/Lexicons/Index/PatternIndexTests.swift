// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct PatternIndexTests {
    private func matches(_ pattern: String, _ word: String) -> Bool {
        WordGlob(Array(pattern.utf8)[...]).matches(word.utf8Span.span)
    }

    @Test(
        "globs match",
        arguments: [
            ("terribl*", "terribly"), ("terribl*", "terribl"), ("*", ""), ("un*able", "unable"),
            ("un*able", "unbearable"), ("wom?n", "women"), ("w*m*n", "womanwoman"), ("?", "é"),
            ("n?e", "née"), ("*é*", "fiancée"), ("a*b*c", "aXbXbYc"), ("**a", "ba"),
        ])
    func fits(pattern: String, word: String) {
        #expect(matches(pattern, word))
    }

    @Test(
        "globs do not match",
        arguments: [
            ("terribl*", "horrible"),
            ("un*able", "unables"), ("wom?n", "womn"), ("wom?n", "womeen"), ("", "a"), ("?", ""),
            ("a*b", "ac"), ("abc", "abcd"),
        ])
    func doesNotFit(pattern: String, word: String) {
        #expect(!matches(pattern, word))
    }

    @Test("globs agree with a simple recursive matcher", arguments: 0..<300 as Range<UInt64>)
    func law(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pattern = String((0..<6).compactMap { _ in "ab*?é".randomElement(using: &random) })
        let word = String((0..<7).compactMap { _ in "abé".randomElement(using: &random) })
        #expect(matches(pattern, word) == fits(Array(pattern), Array(word)), "\(pattern) \(word)")
    }

    private func fits(_ pattern: [Character], _ word: [Character]) -> Bool {
        guard let first = pattern.first else { return word.isEmpty }
        let rest = Array(pattern.dropFirst())
        if first == "*" {
            return (0...word.count).contains { fits(rest, Array(word.dropFirst($0))) }
        }
        guard let letter = word.first, first == "?" || first == letter else { return false }
        return fits(rest, Array(word.dropFirst()))
    }

    @Test("of several matching entries the one with the most literal letters counts")
    func best() {
        var index = PatternIndex()
        index.add(prefix: "un".utf8Span.span, entry: 0)
        index.add(glob: Array("un*able".utf8)[...], entry: 1)
        index.add(glob: Array("*able".utf8)[...], entry: 2)
        #expect(index.entry(of: "unbearable".utf8Span.span) == 1)
        #expect(index.entry(of: "capable".utf8Span.span) == 2)
        #expect(index.entry(of: "under".utf8Span.span) == 0)
        #expect(index.entry(of: "soup".utf8Span.span) == nil)
    }
}
