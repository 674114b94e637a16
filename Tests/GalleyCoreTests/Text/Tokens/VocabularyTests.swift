// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

struct VocabularyTests {
    @Test func termsAreNumberedInTheOrderOfFirstOccurrences() {
        var vocabulary = Vocabulary()
        #expect(["b", "a", "B", "c", "a"].map { vocabulary.intern($0).index } == [0, 1, 0, 2, 1])
        #expect(vocabulary.count == 3)
        #expect(vocabulary.intern("DON’T").index == vocabulary.intern("don't").index)
        let capital = vocabulary.intern("É")
        #expect(vocabulary.spelling(of: capital) == "é")
        let empty = vocabulary.intern("")
        #expect(vocabulary.spelling(of: empty) == "")
        #expect(vocabulary.intern("").index == empty.index)
    }

    @Test func thePolicyDecidesTheFolding() {
        var policy = TokenizerPolicy.standard
        policy.letterCase = .keep
        var exact = Vocabulary(policy: policy)
        #expect(exact.intern("A").index != exact.intern("a").index)
    }

    @Test(arguments: LawSeeds.first(6))
    func termsAreTheFoldedFormsOfThePolicy(seed: UInt64) {
        var generator = SeededGenerator(seed: seed + 500)
        let policy = seed == 0 ? TokenizerPolicy() : TokenizerPolicy.random(using: &generator)
        var vocabulary = Vocabulary(policy: policy)
        var terms: [[UInt8]: Int] = [:]
        for _ in 0..<600 {
            let word = WordPieces.text(Int.random(in: 1...4, using: &generator), using: &generator)
            let term = vocabulary.intern(word)
            let folded = policy.folded(word)
            #expect(vocabulary.bytes(of: term).elementsEqual(folded), "\(word) by \(policy)")
            #expect(terms[folded, default: term.index] == term.index, "\(word) by \(policy)")
            terms[folded] = term.index
        }
        #expect(vocabulary.count == terms.count)
    }

    /// The words of one length are so many that some pairs of them have the same 32-bit hash.
    @Test func agreesWithADictionary() {
        var random = SeededGenerator(seed: 11)
        var vocabulary = Vocabulary()
        var numbers: [String: Int] = [:]
        var mismatches = 0
        for _ in 0..<400_000 {
            let word = "w\(Int.random(in: 100_000..<400_000, using: &random))"
            let expected = numbers[word] ?? numbers.count
            numbers[word] = expected
            if vocabulary.intern(word).index != expected { mismatches += 1 }
        }
        #expect(mismatches == 0)
        #expect(vocabulary.count == numbers.count)
        let wrong = numbers.filter { word, number in
            let term = vocabulary.intern(word)
            return term.index != number || !vocabulary.bytes(of: term).elementsEqual(word.utf8)
        }
        #expect(wrong.isEmpty)
    }

    @Test func longWordsWithEqualBeginningsAreDistinguished() {
        let beginning = String(repeating: "abcdefgh", count: 500)
        var vocabulary = Vocabulary()
        let numbers = (0..<3000).map { vocabulary.intern("\(beginning)\($0)").index }
        #expect(numbers == Array(0..<3000))
        #expect(vocabulary.intern(beginning).index == 3000)
        let last = vocabulary.intern("\(beginning)2999")
        #expect(vocabulary.spelling(of: last).hasSuffix("h2999"))
    }

    @Test func invalidUTF8IsATerm() {
        var vocabulary = Vocabulary()
        let bytes: [UInt8] = [0xFF, 0x00, 0xC3]
        let term = vocabulary.intern(folded: bytes.span)
        #expect(Array(vocabulary.bytes(of: term)) == bytes)
        #expect(vocabulary.intern(folded: bytes.span).index == term.index)
        #expect(vocabulary.count == 1)
    }

    @Test func translatedTermsKeepTheirSpelling() {
        var source = Vocabulary()
        var target = Vocabulary()
        for word in ["x", "y", "z"] { _ = target.intern(word) }
        let terms = ["z", "new", "x", "é"].map { source.intern($0) }
        let translation = TermTranslation(from: source, into: &target)
        #expect(target.count == 5)
        for term in terms {
            #expect(target.spelling(of: translation[term]) == source.spelling(of: term))
        }
        #expect(terms.map { translation[$0].index } == [2, 3, 0, 4])
    }
}
