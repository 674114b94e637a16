// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct LexiconFormatsTests {
    private func read(_ text: String, _ name: String = "") -> LexiconFile {
        LexiconFile(parsing: Array(text.utf8), name: name)
    }

    private func entries(_ file: LexiconFile) -> [String] {
        file.entries.map { entry in
            let names = entry.categories.map { file.categories[$0] }
            return ([String(decoding: entry.word, as: UTF8.self), "\(entry.rating)"] + names)
                .joined(separator: " ")
        }
    }

    @Test("VADER's and AFINN's own files")
    func tabbed() {
        let vader = read(
            "good\t1.9\t0.9434\t[2, 1, 1, 3, 2, 4, 2, 2, 1, 1]\n( '}{' )\t1.6\t0.66\t[1]\n")
        #expect(entries(vader) == ["good 1.9", "( '}{' ) 1.6"])
        #expect(
            entries(read("can't stand\t-3\nill-fated\t-2")) == [
                "can't stand -3.0", "ill-fated -2.0",
            ])
    }

    @Test("LIWC's dictionaries, with categories and stars")
    func liwc() {
        let file = read(
            "%\n1\tposemo\n2\tnegemo\n3\tfamily\n%\nhapp*\t1\nsad\t2\naunt\t3\nwidow\t2\t3\n")
        #expect(
            entries(file) == [
                "happ* 2.0 posemo", "sad -2.0 negemo", "aunt 0.0 family",
                "widow -2.0 negemo family",
            ])
        #expect(
            read("%\n1\tposemo\n%\nhappy\t4\n").faults.map(\.description) == [
                "line 4: there is no category '4'"
            ])
        #expect(read("%\n1\tposemo\n").faults.map(\.line) == [2])
    }

    @Test("tables with a header, by tabs and by commas")
    func tables() {
        let csv = read("Term,Valence\n\"well, well\",1.5\nbad,-2\n", "own.csv")
        #expect(entries(csv) == ["well, well 1.5", "bad -2.0"])
        #expect(entries(read("score\tterm\n1.5\tgood\n")) == ["good 1.5"])
        let dicx = read("DicTerm,posemo,family\nhappy,X,\naunt,,1\n", "own.dicx")
        #expect(entries(dicx) == ["happy 2.0 posemo", "aunt 0.0 family"])
        #expect(read("word,rating\ngood,x\n", "a.csv").faults.map(\.line) == [2])
    }

    @Test("the lexicons of the NRC")
    func nrc() {
        let emotions = read(
            "abandon\tfear\t1\nabandon\tnegative\t1\nabandon\tjoy\t0\nabba\tpositive\t1\naback\tjoy\t0\n"
        )
        #expect(entries(emotions) == ["abandon -2.0 fear negative", "abba 2.0 positive"])
        let valence = read(
            "Word\tValence\tArousal\tDominance\nlove\t1.0\t0.5\t0.6\ntable\t0.5\t0.1\t0.2\nhate\t0.125\t0.9\t0.4\n"
        )
        #expect(entries(valence) == ["love 4.0", "table 0.0", "hate -3.0"])
        let newer = read(
            "term\tvalence\tarousal\tdominance\nlove\t1.0\t0.5\t0.6\nhate\t-0.75\t0.9\t0.4\n")
        #expect(entries(newer) == ["love 4.0", "hate -3.0"])
    }

    @Test("files of other kinds are refused with a reason")
    func refused() {
        #expect(
            LexiconFile(parsing: [0xFF, 0xFE, 0x61, 0]).faults.map(\.message) == [
                "UTF-16; save the file as UTF-8"
            ])
        #expect(
            read("good: 1\n", "own.yaml").faults.map(\.message) == ["the YAML was not parsed"])
        let long = "good\t1\n" + String(repeating: "x", count: 70_000) + "\t1\n"
        #expect(
            read(long).faults.map(\.description) == ["line 2: the line is longer than 65,536 bytes"]
        )
        #expect(read("good\tNaN\n").faults.map(\.line) == [1])
        #expect(read("bad\t-1\ng\0o\0\t1\n").faults.map(\.line) == [2])
        #expect(read("good\t1e999\n").faults.map(\.line) == [1])
        #expect(read("a b c d e f g h i\t1\n").faults.map(\.message) == ["more than 8 words"])
    }

    @Test("duplicate, conflicting and unreachable entries are reported with their lines")
    func check() {
        // The first lines are from vaderSentiment's own file (MIT, Copyright (c) 2016 C.J. Hutto).
        let text =
            "lol\t2.9\t0.53852\t[3]\nok\t1.6\t1.11355\t[1]\nlol\t1.8\t0.6\t[2]\nfed up\t-1.8\t1.249\t[-2]\n( '}{' )\t1.6\t0.66\t[1]\nok\t1.6\t1.1\t[1]\n"
        let check = LexiconCheck(
            Resource(file: "vader_lexicon.txt", bytes: Array(text.utf8)))
        #expect(check.faults.isEmpty && check.entries == 6)
        #expect(
            check.warnings.map(\.description) == [
                "line 3: 'lol' has the rating 2.9 in line 1 and 1.8 here; the latter is used",
                "line 5: '( '}{' )' cannot be found: it is not read as one word or phrase, as "
                    + "it has no letter and no digit",
                "line 6: 'ok' is in line 2 as well",
            ])
    }

    @Test("entries that are replaced by later ones are counted")
    func overruled() {
        #expect(read("good\t1\nbad\t-1\ngood\t2\nbad\t-1\n").overruled == 1)
        #expect(read("good\t1\nbad\t-1\n").overruled == 0)
    }

    @Test("nearly all entries of the standard lexicon can be found in a text")
    func standardIsReachable() {
        let check = LexiconCheck(
            Resource(file: "english.tsv", bytes: BundledFile.englishLexicon.bytes))
        #expect(check.faults.isEmpty)
        // Two entries have non-ASCII letters among marks, and three mix words and marks.
        #expect(check.warnings.count == 5, "\(check.warnings)")
    }

    @Test("a star matches every word with the beginning, the longest first")
    func prefixes() {
        let scorer = StandardScorer("terr*\t-1\nterrif*\t2\nterrace\t0.5\n:*\t2\n")
        let hits = scorer.sentiment(of: "terrible terrific terrace :*").explanations
        #expect(hits.map(\.base) == [-1, 2, 0.5, 2])
    }

    @Test("lexicons are joined with and without replacing entries")
    func stack() {
        let first = read("good\t1\nbad\t-1\n")
        let more = first.joined(
            with: read("bad\t-3\nawful\t-2\n").scaled(by: 0.5), overriding: false)
        #expect(Set(entries(more)) == ["good 1.0", "bad -1.0", "awful -1.0"])
        let over = more.joined(with: read("good\t0\n"), overriding: true)
        #expect(Set(entries(over)) == ["good 0.0", "bad -1.0", "awful -1.0"])
    }
}
