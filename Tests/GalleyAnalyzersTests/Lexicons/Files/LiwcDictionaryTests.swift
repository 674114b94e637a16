// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct LiwcDictionaryTests {
    private func read(_ text: String) -> LexiconFile {
        LexiconFile(parsing: Array(text.utf8), name: "own.dic")
    }

    private func entries(_ file: LexiconFile) -> [String] {
        file.entries.map { entry in
            ([String(decoding: entry.word, as: UTF8.self)]
                + entry.categories.map { file.categories[$0] }).joined(separator: " ")
        }
    }

    private static let categories =
        "%\n1\tfunct\n02\taffect\n125\tdiscr\n126\tposemo\n131\tfiller\n253\ttime\n464\tlike\n%\n"

    @Test("the conditional codes of LIWC 2007 are those after the bracket")
    func conditions() {
        let file = read(
            Self.categories
                + "forget*\t02\nfond\t(02 134)125/464\t(02 134)126\t253\nsort\t<of>131/125\t126\n")
        #expect(file.faults.isEmpty)
        #expect(
            entries(file) == [
                "forget* affect", "fond discr posemo time", "sort filler posemo",
            ])
        #expect(
            file.remarks.map(\.description) == [
                "line 11: the condition of '(02 134)125/464' is ignored; 'fond' always has the "
                    + "category 'discr'",
                "line 11: the condition of '(02 134)126' is ignored; 'fond' always has the category "
                    + "'posemo'",
                "line 12: the condition of '<of>131/125' is ignored; 'sort' always has the category "
                    + "'filler'",
            ])
        #expect(
            file.notes == [
                "Conditions of LIWC 2007 that are ignored: 3; 'galley check --lexicon FILE' lists them."
            ])
    }

    @Test(
        "codes that cannot be read name their line",
        arguments: [
            ("a\t(02 134", "'(02 134' has no closing bracket"),
            ("a\t<of>", "'<of>' has no number of a category after the bracket"),
            ("a\t(02)9/1", "there is no category '9'"),
            ("a\t126/125", "there is no category '126/125'"),
            ("a\t", "expected a word, tab and the numbers of its categories"),
        ])
    func faults(line: String, message: String) {
        #expect(
            read(Self.categories + line + "\n").faults.map(\.description) == ["line 10: \(message)"]
        )
    }

    @Test("numbers with zeros in front, indented categories and spaces instead of tabs are read")
    func layouts() {
        let file = read("\n%\n1 funct\n\t02\tposemo (Positive)\n%\nGlad\t2\nof\t1 02\nglad\t01\n")
        #expect(
            entries(file) == [
                "Glad posemo (Positive)", "of funct posemo (Positive)",
                "glad posemo (Positive) funct",
            ])
        #expect(
            read("%\n1\ta\n01\tb\n%\nx\t1\n").faults.map(\.description) == [
                "line 3: the number '01' is already used for 'a' in line 2"
            ])
    }

    @Test("a list that begins with an emoticon is not a dictionary of LIWC")
    func emoticon() {
        let file = LexiconFile(parsing: Array("%-)\t-1.5\ngood\t1\n".utf8), name: "own.tsv")
        #expect(file.faults.isEmpty && file.entries.map(\.rating) == [-1.5, 1])
    }
}
