// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

/// In any text, the word kernel finds the same words as the division into tokens.
struct WordKernelTests {
    private static let policies = [TokenizerPolicy.plain, .standard]

    private func expectSame(_ text: String) {
        for policy in Self.policies { expectSame(text, policy) }
    }

    private func expectSame(_ text: String, _ policy: TokenizerPolicy) {
        let source = TextDocument(id: "text", text: text)
        let document = AnnotatedDocument(source, tokenizer: policy)
        let seen = PlainWord.words(seenIn: document)
        // This document has a new vocabulary, which does not contain the kernel's words.
        let plain = PlainWord.words(of: AnnotatedDocument(source, tokenizer: policy))
        guard seen != plain else { return }
        let place = zip(seen, plain).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(policy) at word \(place): seen \(seen.dropFirst(place).prefix(3)), \
            plain \(plain.dropFirst(place).prefix(3)) in \(text.debugDescription)
            """)
    }

    @Test func everyLineOfTheOfficialTestPassesAtAnyOffset() throws {
        let paddings = [0, 61, 31, 59, 63, 1, 60, 58, 62]
        for (number, line) in try BreakCase.cases(inFile: BreakCase.words).enumerated() {
            let text = line.text
            let first = number % paddings.count
            for padding in LawSeeds.sample(Array(paddings[first...] + paddings[..<first]), 1) {
                expectSame(String(repeating: "a", count: padding) + " " + text + " b")
                expectSame(String(repeating: "é", count: padding / 2) + text + "b")
            }
        }
    }

    @Test(arguments: LawSeeds.sample(Array(stride(from: UInt32(0), to: 0x20000, by: 0x1000)), 4))
    func everyScalarIsReadAsByTheScanner(first: UInt32) {
        for start in stride(from: first, to: first + 0x1000, by: 64) {
            let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init)
            expectSame(scalars.map(Self.surrounded).joined(separator: "\n"))
        }
    }

    /// A scalar between letters, digits, joining marks, ideographs and spaces, and beside itself.
    private static func surrounded(_ scalar: Unicode.Scalar) -> String {
        "a|b 1|2 .|. a.|b 語|語 | ||a'| _|_ |".split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: String(Character(scalar)))
    }

    @Test(arguments: LawSeeds.first(4))
    func randomTextsAreReadAsByTheScanner(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for length in [3, 8, 20, 60, 200] {
            for _ in 0..<60 { expectSame(WordPieces.text(length, using: &generator)) }
        }
    }

    @Test(arguments: LawSeeds.first(6))
    func everyPolicyGivesTheWordsOfItsTokens(seed: UInt64) {
        var generator = SeededGenerator(seed: seed + 1000)
        for _ in 0..<40 {
            let policy = TokenizerPolicy.random(using: &generator)
            for length in [5, 40] { expectSame(WordPieces.text(length, using: &generator), policy) }
        }
    }

    @Test func theDivisionOfLongTextsIntoPiecesDoesNotMatter() {
        var generator = SeededGenerator(seed: 7)
        for _ in LawSeeds.first(3) { expectSame(WordPieces.text(20_000, using: &generator)) }
        expectSame(String(repeating: "x", count: 100_000) + " y")
        expectSame(String(repeating: "語", count: 30_000))
        expectSame(String(repeating: "a²", count: 30_000))
        expectSame(String(repeating: "\u{FF9E}", count: 10_000))
        expectSame(String(repeating: "😀", count: 10_000) + "ℹ")
    }

    @Test func textsWithoutWords() {
        expectSame("")
        expectSame(" ")
        expectSame("___")
    }
}

/// A word in a form that tests can compare.
private struct PlainWord: Equatable, CustomStringConvertible {
    let range: ByteRange
    let kind: TokenKind
    let spelling: String

    var description: String { "\(range) \(kind) '\(spelling)'" }

    /// The words among a text's tokens, which are found without the kernel.
    static func words(of document: AnnotatedDocument) -> [PlainWord] {
        let tokens = document.tokens
        return tokens.words.map {
            PlainWord(
                range: tokens.wordRange($0), kind: tokens.kinds[$0],
                spelling: document.spelling(of: tokens.terms[$0]))
        }
    }

    /// The words that analyzers get, which the kernel finds.
    static func words(seenIn document: AnnotatedDocument) -> [PlainWord] {
        document.allWords.map {
            PlainWord(range: $0.range, kind: $0.kind, spelling: document.spelling(of: $0.term))
        }
    }
}
