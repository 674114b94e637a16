// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct LexiconTableTests {
    private func read(_ text: String, _ name: String = "own.csv") -> LexiconFile {
        LexiconFile(parsing: Array(text.utf8), name: name)
    }

    private func entries(_ file: LexiconFile) -> [String] {
        file.entries.map { entry in
            let names = entry.categories.map { file.categories[$0] }
            return ([String(decoding: entry.word, as: UTF8.self), "\(entry.rating)"] + names)
                .joined(separator: " ")
        }
    }

    /// A file of every kind, with the entries that it has.
    private static let kinds: [(name: String, text: String, entries: [String])] = [
        ("own.csv", "word,rating\ngood,2\nbad,-2\n", ["good 2.0", "bad -2.0"]),
        ("OWN.CSV", "word,rating\ngood,2\n", ["good 2.0"]),
        ("own.tsv", "good\t2\nbad\t-2\n", ["good 2.0", "bad -2.0"]),
        ("own.txt", "word\trating\ngood\t2\n", ["good 2.0"]),
        ("own.tsv", "term\tscore\ngood\t2\n", ["good 2.0"]),
        ("own.dic", "%\n1\tstress\n%\ntired*\t1\n", ["tired* 0.0 stress"]),
        ("own.dicx", "DicTerm,joy,fear\nglad,X,\n", ["glad 0.0 joy"]),
        ("nrc.txt", "gloomy\tfear\t1\ngloomy\tjoy\t0\n", ["gloomy 0.0 fear"]),
    ]

    @Test(
        "a byte order mark, CRLF and a missing last line end change nothing",
        arguments: kinds.indices)
    func everyKind(index: Int) {
        let kind = Self.kinds[index]
        let crlf = kind.text.split(separator: "\n").joined(separator: "\r\n")
        for text in [kind.text, String(kind.text.dropLast()), crlf, crlf + "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                let file = read(mark + text, kind.name)
                #expect(file.faults.isEmpty, "\(file.faults)")
                #expect(entries(file) == kind.entries, "\(kind.name)")
            }
        }
    }

    @Test("quoted fields may contain commas, line ends and doubled quotation marks")
    func quotes() {
        let text =
            "word,rating\r\n\"well, well\", \"1.5\" \n\"not my\r\ncup\",-2\n\">:\"\")\",1\nbad,-1"
        let file = read(text)
        #expect(entries(file) == ["well, well 1.5", "not my\r\ncup -2.0", ">:\") 1.0", "bad -1.0"])
        #expect(file.entries.map(\.line) == [2, 3, 5, 6])
        let hits = EntryFinder(file).read("It is not my cup", [0..<16]).hits
        #expect(hits.map(\.span) == [6..<16])
    }

    @Test(
        "a row that does not fit the header is a fault of its line",
        arguments: [
            (
                "word,rating\nbad,-1,5\ngood,2\n", 2,
                "has 3 fields, but the header has 2; write decimals"
            ),
            ("word,rating\ngood,2\nbad\n", 3, "has 1 field, but the header has 2"),
            ("word,rating,note\ngood,2\n", 2, "has 2 fields, but the header has 3"),
            ("DicTerm,joy,fear\nglad,X\n", 2, "has 2 fields, but the header has 3"),
            ("word,rating\n\"good,2\nbad,-2\n", 2, "the quotation mark is not closed"),
            ("word,rating\n\"good\"x,2\n", 2, "text after the closing quotation mark"),
            ("word,rating\ngo\"od,2\n", 2, "a quotation mark in a field"),
            ("word,rating\ngood,\"1,5\"\n", 2, "the rating '1,5' is not a number"),
            ("word;rating\ngood;2\n", 1, "separated by semicolons"),
            ("word\trating\ngood\t2\n", 1, "separated by tabs"),
            (
                "good,2\nbad,-2\n", 1,
                "'good' is not the name of a column of words; expected a header"
            ),
            ("word,joy\nglad,5.3\n", 2, "'5.3' in the column 'joy' is not 0, 1, X or empty"),
        ])
    func faults(text: String, line: Int, words: String) {
        let faults = read(text).faults
        #expect(faults.map(\.line) == [line])
        #expect(faults.allSatisfy { $0.message.contains(words) }, "\(faults)")
    }

    @Test("empty fields at the end of a row are harmless")
    func emptyFields() {
        #expect(
            entries(read("word,rating,,\ngood,2,,\nbad,-2,\"\",\n,,,\n")) == [
                "good 2.0", "bad -2.0",
            ])
    }

    @Test("every row of a table of random fields is read as it was written")
    func randomFields() {
        for seed in LawSeeds.first(50) {
            var random = SeededGenerator(seed: seed)
            let pieces = ["a", "b", ",", "\"", "\n", "\r\n", " c", "é", ":"]
            let words = (0..<8).map { number in
                "w\(number)"
                    + (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                        pieces.randomElement(using: &random) ?? ""
                    }.joined() + "z"
            }
            let rows = words.map { word in
                "\""
                    + word.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\",1"
            }
            let file = read((["word,rating"] + rows).joined(separator: "\n"))
            #expect(file.faults.isEmpty)
            #expect(file.entries.map { String(decoding: $0.word, as: UTF8.self) } == words)
        }
    }

    @Test("the NRC's tables of several languages")
    func languages() {
        let wide =
            "English (en)\tPositive\tNegative\tAnger\tFear\ngloomy\t0\t1\t0\t1\ncheerful\t1\t0\t0\t0\n"
        let file = read(wide, "nrc.tsv")
        #expect(entries(file) == ["gloomy -2.0 negative fear", "cheerful 2.0 positive"])
        #expect(file.categories == ["positive", "negative", "anger", "fear"])
        let many = "English (en)\tGerman (de)\tChinese (zh-CN)\tPOSITIVE\nglad\tfroh\t高兴\t1\n"
        #expect(entries(read(many, "nrc.tsv")) == ["glad 2.0 positive"])
        let german = "English Word\tjoy\tfear\tGerman Word\nglad\t1\t0\tfroh\ngloom\t0\t1\t\n"
        #expect(entries(read(german, "German-NRC.txt")) == ["froh 0.0 joy"])
        #expect(entries(read("English Word,joy\nglad,1\n")) == ["glad 0.0 joy"])
    }

    @Test("the NRC's lines of word, emotion and 0 or 1, with and without a header")
    func emotions() {
        let lines = "glad\tjoy\t1\nGlad\tpositive\t1\nglad\tfear\t0\n"
        for header in ["", "English Word\tEmotion\tAssociation\n", "word\temotion\tscore\n"] {
            #expect(entries(read(header + lines, "nrc.txt")) == ["glad 2.0 joy positive"])
        }
        let intensities = read("outraged\tanger\t0.964\n", "nrc.txt").faults.map(\.message)
        #expect(intensities.first?.hasPrefix("'0.964' is not 0 or 1; intensities") == true)
        let header = read("wort\tJoy\nfroh\t1\n", "nrc.txt").faults.map(\.description)
        #expect(
            header == [
                "line 1: 'Joy' is not a rating from -100 to 100, and 'wort' is not the name of a "
                    + "column of words; expected \(LexiconColumns.expectation)"
            ])
    }

    @Test("lines that end in carriage returns only are refused")
    func carriageReturns() {
        #expect(read("good\t1\rbad\t-1\r", "own.tsv").faults.map(\.line) == [1])
    }
}
