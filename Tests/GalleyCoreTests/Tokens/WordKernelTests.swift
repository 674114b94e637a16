// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import TestSupport
import Testing

/// The words that analyzers see are those of the plain tokens, whatever the text.
struct WordKernelTests {
    /// A policy that the kernel leaves nothing to do but words, and the standard one.
    private static let policies = [TokenizerPolicy.plain, .standard]

    private func expectSame(_ text: String) {
        for policy in Self.policies { expectSame(text, policy) }
    }

    private func expectSame(_ text: String, _ policy: TokenizerPolicy) {
        let source = TextDocument(id: "text", text: text)
        let document = AnnotatedDocument(source, tokenizer: policy)
        let seen = PlainWord.words(seenIn: document)
        // A vocabulary of its own: what the kernel entered must not help.
        let plain = PlainWord.words(of: AnnotatedDocument(source, tokenizer: policy))
        guard seen != plain else { return }
        let place = zip(seen, plain).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(policy) at word \(place): seen \(seen.dropFirst(place).prefix(3)), \
            plain \(plain.dropFirst(place).prefix(3)) in \(text.debugDescription)
            """)
    }

    @Test func everyLineOfTheOfficialTestHoldsWhereverItStands() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Unicode/WordBreakTest.txt").path
        for line in try BreakCase.cases(inFile: path) {
            let text = line.text
            for padding in [0, 1, 31, 58, 59, 60, 61, 62, 63] {
                expectSame(String(repeating: "a", count: padding) + " " + text + " b")
                expectSame(String(repeating: "é", count: padding / 2) + text + "b")
            }
        }
    }

    @Test(arguments: Array(stride(from: UInt32(0), to: 0x20000, by: 0x1000)))
    func everyScalarIsReadAsTheSegmenterReadsIt(first: UInt32) {
        for start in stride(from: first, to: first + 0x1000, by: 64) {
            let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init)
            expectSame(scalars.map(Self.surrounded).joined(separator: "\n"))
        }
    }

    /// A scalar between letters, digits, marks that join, ideographs, spaces and beside itself.
    private static func surrounded(_ scalar: Unicode.Scalar) -> String {
        "a|b 1|2 .|. a.|b 語|語 | ||a'| _|_ |".split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: String(Character(scalar)))
    }

    @Test(arguments: 0..<64)
    func randomTextsAreReadAsTheSegmenterReadsThem(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for length in [3, 8, 20, 60, 200] {
            for _ in 0..<60 { expectSame(WordPieces.text(length, using: &generator)) }
        }
    }

    @Test(arguments: 0..<48)
    func everyPolicyIsReadAsItsTokensAre(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) + 1000)
        for _ in 0..<40 {
            let policy = TokenizerPolicy.random(using: &generator)
            for length in [5, 40] { expectSame(WordPieces.text(length, using: &generator), policy) }
        }
    }

    @Test func longTextsAreDividedIntoPiecesThatDoNotShow() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<12 { expectSame(WordPieces.text(20_000, using: &generator)) }
        expectSame(String(repeating: "x", count: 100_000) + " y")
        expectSame(String(repeating: "語", count: 30_000))
        expectSame(String(repeating: "a²", count: 30_000))
        expectSame(String(repeating: "\u{FF9E}", count: 10_000))
        expectSame(String(repeating: "😀", count: 10_000) + "ℹ")
    }

    @Test func nothingIsNoWord() {
        expectSame("")
        expectSame(" ")
        expectSame("___")
    }
}
