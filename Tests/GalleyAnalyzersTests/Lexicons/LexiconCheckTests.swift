// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct LexiconCheckTests {
    private func warnings(_ text: String, _ name: String = "own.tsv") -> [String] {
        let check = LexiconCheck(Resource(file: name, bytes: Array(text.utf8)))
        return (check.faults + check.warnings).map(\.description)
    }

    @Test("entries that are equal but for case, apostrophes and spaces are duplicates")
    func folding() {
        #expect(
            warnings("good\t1\nGood\t3\n") == [
                "line 2: 'Good' has the rating 1.0 in line 1 (as 'good') and 3.0 here; the latter is used"
            ])
        #expect(
            warnings("good\t1\ngood\t3\n") == [
                "line 2: 'good' has the rating 1.0 in line 1 and 3.0 here; the latter is used"
            ])
        #expect(warnings("can’t\t-1\ncan't\t-1\n").count == 1)
        #expect(warnings("air  strike\t-1\nAir strike\t-2\n").count == 1)
        #expect(warnings("ÜBEL\t-1\nübel\t-2\n").count == 1)
        #expect(
            warnings("%\n1\ta\n2\tb\n%\nx\t1\nX\t2\n", "own.dic") == [
                "line 6: 'X' is in line 5 (as 'x') as well; it has the categories of both lines"
            ])
    }

    @Test("the last of equal entries counts, whichever of them has capitals")
    func winner() {
        for text in ["good\t1\nGood\t3\n", "Good\t1\ngood\t3\n", "good\t1\ngood\t3\n"] {
            let hits = StandardScorer(text).sentiment(of: "a good day").explanations
            #expect(hits.map(\.base) == [3])
        }
        let base = LexiconFile(parsing: Array("good\t1\n".utf8))
        let own = LexiconFile(parsing: Array("Good\t3\n".utf8))
        for (overriding, rating) in [(true, 3.0), (false, 1.0)] {
            let lexicon = StandardLexicon(
                lexicon: base.joined(with: own, overriding: overriding), rules: [])
            let hits = StandardScorer(lexicon).sentiment(of: "good").explanations
            #expect(hits.map(\.base) == [rating])
        }
    }

    @Test("entries that cannot be found are reported with what is read instead")
    func unreachable() {
        let reason = "cannot be found: it is not read as one word or phrase, but as"
        #expect(
            warnings(
                "e-mail*\t1\nself-consc*\t1\nx-ray\t1\nco-*\t1\ntrès-bien\t1\nécart-type*\t1\n"
            )
            .isEmpty)
        #expect(warnings("can’t stand\t-1\nAir strike*\t-1\n:*\t1\n#win\t1\nU.S.\t1\n").isEmpty)
        #expect(warnings("and/or\t1\n") == ["line 1: 'and/or' \(reason) 'and', 'or'"])
        #expect(warnings("inc.\t0\n") == ["line 1: 'inc.' \(reason) 'inc'"])
        #expect(
            warnings("%\n1\ta\n%\nand/or\t1\n", "own.dic") == [
                "line 4: 'and/or' \(reason) 'and', 'or'"
            ])
        let long = String(repeating: "x", count: 65)
        #expect(
            warnings("\(long)\t1\n") == [
                "line 1: '\(long)' cannot be found: a word has at most 64 bytes"
            ])
    }

    @Test("ratings beyond VADER's scale are reported with what to do")
    func scale() {
        #expect(
            warnings("good\t3\nbad\t-5\nawful\t-4.5\n") == [
                "line 2: the ratings are from -5 to 3, 2 of them beyond VADER's scale of -4 to 4; "
                    + "'weight: 0.8' of sentiment_lexicon scales them to it"
            ])
        #expect(warnings("good\t8.1\nbad\t1.5\n").map { $0.contains("none is negative") } == [true])
        #expect(warnings("good\t0.9\nbad\t0.1\n").map { $0.contains("none is negative") } == [true])
        #expect(warnings("good\t4\nbad\t-4\n").isEmpty)
        #expect(warnings("good\t2\nfine\t1\n").isEmpty)
    }

    @Test("random entries are found in the text that they are, or reported")
    func law() {
        let pieces = ["a", "B", "é", "-", "'", "’", "*", ".", "/", " ", "7", ":", "_", "œ"]
        for seed in LawSeeds.first(50) {
            var random = SeededGenerator(seed: seed)
            let word = (0..<Int.random(in: 1...7, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let file = LexiconFile(parsing: Array("\(word)\t1\n".utf8))
            guard file.faults.isEmpty, let entry = file.entries.first else { continue }
            let finder = EntryFinder(file, .all)
            let hasStar = word.contains("*")
            let text = String(decoding: EntryFolding.folded(entry.word), as: UTF8.self)
            let isFound = finder.read(text, [0..<text.utf8.count]).hits.contains {
                $0.span == 0..<text.utf8.count
            }
            if !hasStar { #expect(isFound == (file.unreachable.isEmpty), "'\(word)'") }
        }
    }
}
