// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct LexiconFileTests {
    @Test("words and ratings are read, further columns and empty lines are not")
    func entries() {
        let file = LexiconFile("good\t1.9\t0.9434\t[2, 1, 1]\n\nbad\t-2.5\r\n:)\t2\nbig deal\t1e0")
        #expect(file.faults.isEmpty)
        #expect(file.words == ["good 1.9", "bad -2.5", ":) 2.0", "big deal 1.0"])
        #expect(file.entries.map(\.line) == [1, 3, 4, 5])
    }

    @Test("comments are above the column names; below them '#' begins a word")
    func header() {
        let file = LexiconFile("\u{FEFF}# Ours\n#\nword\trating\n#win\t2\n")
        #expect(file.faults.isEmpty)
        #expect(file.words == ["#win 2.0"])
        #expect(LexiconFile("#win\t2\nfine\t1\n").words == ["#win 2.0", "fine 1.0"])
    }

    @Test(
        "faults name the line and what was expected",
        arguments: [
            ("good\t1\nbad -2\n", "line 2: no tab; expected word, tab and rating"),
            (
                "# ours\ngood\t1\n",
                "line 1: no tab; expected word, tab and rating "
                    + "(comments must be above a line 'word<TAB>rating')"
            ),
            (
                "good\tvery\n",
                "line 1: 'very' is not a rating from -100 to 100, and 'good' is not the name of a "
                    + "column of words; expected \(LexiconColumns.expectation)"
            ),
            ("good\t\n", "line 1: the rating '' is not a number from -100 to 100"),
            ("a\t1\nb\tnan\n", "line 2: the rating 'nan' is not a number from -100 to 100"),
            ("a\t0x1\n", "line 1: the rating '0x1' is not a number from -100 to 100"),
            ("a\t1e9\n", "line 1: the rating '1e9' is not a number from -100 to 100"),
            ("a\t1\n\n\t2\n", "line 3: no word before the tab"),
            ("", "line 1: the lexicon is empty; expected words with ratings or categories"),
            (
                "word\trating\n",
                "line 1: the lexicon is empty; expected words with ratings or categories"
            ),
        ])
    func faults(text: String, message: String) {
        #expect(LexiconFile(text).faults.map(\.description) == [message])
    }

    @Test("every faulty line is reported, the first ones in full")
    func severalFaults() {
        let faults = LexiconFile("a\nb\nc\nd\ne\n").faults
        #expect(faults.map(\.line) == [1, 2, 3, 4, 5])
        #expect(LexiconFault.summary(of: faults).hasSuffix("rating; and 2 more"))
        #expect(LexiconFault.summary(of: [faults[1]]) == faults[1].description)
    }

    @Test("bytes that are not UTF-8 are reported with their line")
    func encoding() {
        let file = LexiconFile(parsing: Array("a\t1\nb".utf8) + [0xC3] + Array("\t2\n".utf8))
        #expect(file.faults.map(\.description) == ["line 2: not valid UTF-8"])
        #expect(file.entries.isEmpty)
    }

    @Test("the last rating of a word that appears twice counts")
    func duplicates() {
        let file = "soup\t1\nsoup\t-3\n"
        let vader = VaderScorer(lexicon: LexiconFile(file))
        #expect(vader.sentiment(of: "the soup").explanations.map(\.base) == [-3])
        let standard = StandardScorer(file)
        #expect(standard.sentiment(of: "the soup").explanations.map(\.base) == [-3])
    }

    @Test("entries that differ only in case are one entry, and the last one counts")
    func capitals() {
        let file = "Soup\t1\nSOUP\t2\nbread\t3\nBread\t4\n"
        let scorer = StandardScorer(file)
        #expect(scorer.sentiment(of: "Bread or soup").explanations.map(\.base) == [4, 2])
        let vader = VaderScorer(lexicon: LexiconFile(file))
        #expect(vader.sentiment(of: "Bread or soup").explanations.map(\.base) == [3])
    }

    @Test(
        "decimals become the nearest value",
        arguments: [
            "0", "-1.5", "2", "0.1", "-0.293", "+4", ".5", "1e-3", "2.", "123456789.0123456789",
        ])
    func decimals(text: String) {
        #expect(Double(decimal: Array(text.utf8)[...]) == Double(text))
    }

    @Test(
        "other texts are not decimals",
        arguments: ["", "-", ".", "1.2.3", "inf", "nan", "0x10", "1,5", "1 "])
    func notDecimals(text: String) {
        #expect(Double(decimal: Array(text.utf8)[...]) == nil)
    }

    @Test(
        "every bundled list states its origin and licence",
        arguments: BundledFile.all.filter {
            $0.path.hasPrefix("Config/lexicons/") || $0.path.hasPrefix("Config/stopwords/")
        })
    func headers(file: BundledFile) {
        let text = file.text
        #expect(text.hasPrefix("# SPDX-License-Identifier: "))
        #expect(text.contains("\n# Origin: "))
        #expect(text.hasSuffix("\n"))
    }
}
