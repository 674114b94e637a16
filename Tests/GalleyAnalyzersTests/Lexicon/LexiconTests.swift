// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct LexiconTests {
    private func made(_ options: JSONObject, _ files: [String: String] = [:]) throws -> Lexicon {
        let result = AnalyzerEntry(Lexicon.self).setOptions(options) { name throws(OptionFault) in
            Resource(file: name, bytes: Array((files[name] ?? "").utf8))
        }
        _ = try result.get().load().get()
        var lexicon = Lexicon()
        if let lists = options["categories"] {
            lexicon.categories = try NamedOptions(option: lists)
        }
        if case .string(let name)? = options["file"] {
            lexicon.file = Resource(file: name, bytes: Array((files[name] ?? "").utf8))
        }
        if let count = options["count"] { lexicon.count = try [String](option: count) }
        try lexicon.load()
        return lexicon
    }

    private func counts(_ lexicon: Lexicon, _ text: String) throws -> [String: MeasureValue] {
        let evidence = try lexicon.examine(AnnotatedDocument(text: text))
        return Dictionary(uniqueKeysWithValues: evidence.measures.map { ($0.key, $0.value) })
    }

    @Test func categoriesAreCounted() throws {
        let lexicon = try made([
            "categories": ["war": ["army", "air strike"], "Big things": ["army", "strike", "b*"]]
        ])
        #expect(
            lexicon.infoWithOptions.measures.map(\.name)
                == ["big_things", "big_things_share", "war", "war_share"])
        #expect(
            try counts(lexicon, "Army, air strike, a strike on bigger.")
                == [
                    "war": 2, "war_share": .share(2, of: 7), "big_things": 3,
                    "big_things_share": .share(3, of: 7),
                ])
        #expect(try counts(lexicon, "…")["war_share"] == .share(0, of: 0))
    }

    @Test(arguments: [
        ("liwc.dic", "%\n1\tPosEmo\n2\tanger\n%\ngood*\t1\nhate\t2\n"),
        ("nrc.txt", "good\tposemo\t1\ngood\tanger\t0\nhate\tanger\t1\nhate\tposemo\t0\n"),
        ("table.csv", "word,posemo,anger\ngood,1,0\nhate,0,1\n"),
    ])
    func filesOfOtherToolsAreRead(_ name: String, _ text: String) throws {
        let lexicon = try made(["file": .string(name)], [name: text])
        let counts = try counts(lexicon, "Good, I hate it")
        #expect(counts["posemo"] == 1 && counts["anger"] == 1, "\(counts)")
        let some = try made(["file": .string(name), "count": ["anger"]], [name: text])
        #expect(some.infoWithOptions.measures.map(\.name) == ["anger", "anger_share"])
    }

    @Test(
        arguments: [
            ([:], "categories", "no words to count"),
            (["file": "r.txt"], "file", "has no categories"),
            (["file": "d.dic", "count": ["b"]], "count", "has no category 'b'"),
            (["file": "d.dic", "categories": ["a": ["b"]]], "file", "'categories' as well"),
            (["categories": ["a": ["b", "and/or"]]], "categories", "cannot be found"),
            (
                ["categories": ["a b": ["b"], "a_b": ["c"]]], "categories",
                "both have a measure 'a_b'"
            ),
            (["categories": ["a": ["b"], "a_share": ["c"]]], "categories", "measure 'a_share'"),
            (["categories": ["1": ["b"]]], "categories", "'1' is not a valid"),
        ] as [(JSONObject, String, String)])
    func faultsNameTheirOption(_ options: JSONObject, _ option: String, _ words: String) throws {
        do {
            _ = try made(options, ["r.txt": "good\t1\n", "d.dic": "%\n1\ta\n%\nb\t1\n"])
            Issue.record("\(options) is accepted")
        } catch let list as AnalyzerEntry.FaultList {
            let fault = try #require(list.faults.first)
            #expect(fault.path.first == .key(option) && fault.message.contains(words), "\(fault)")
        }
    }

    @Test func theSectionRanksWords() throws {
        let lexicon = try made(["categories": ["war": ["army", "soldier*"], "a": ["army"]]])
        let texts = ["army army soldiers", "Army soldier soldiers"]
        let section = lexicon.report(of: texts.map { ($0, $0) }).section
        #expect(
            section.tables.map(\.rows) == [
                [
                    [.text("a"), .count(3), .part(3, of: 6), .number(1.5, decimals: 2)],
                    [.text("war"), .count(6), .part(6, of: 6), .number(3, decimals: 2)],
                ],
                [
                    [.text("army"), .text("a, war"), .count(3)],
                    [.text("soldier*"), .text("war"), .count(3)],
                ],
            ])
    }

    @Test(arguments: [
        (["e-mail*"], 2), (["e-mail", "e-mail*"], 2), (["e mail*"], 2), (["mail*"], 2),
        (["self-consc*", "x-ray"], 2), (["self-*"], 1), (["self*"], 1), (["an e-mail*"], 1),
        (["*-conscious"], 1), (["two e-m?ils"], 1),
    ])
    func hyphensAndStars(_ words: [String], _ count: Int) throws {
        let text = "She read an e-mail and two e-mails, a self-conscious woman with an x-ray."
        let list = JSONValue.array(words.map { .string($0) })
        let lexicon = try made(["categories": ["c": list]])
        #expect(try counts(lexicon, text)["c"] == .count(count))
        guard !words.joined().contains("?"), words != ["*-conscious"] else { return }
        let dictionary = "%\n1\tc\n%\n" + words.map { "\($0)\t1\n" }.joined()
        let read = try made(["file": "own.dic"], ["own.dic": dictionary])
        #expect(try counts(read, text)["c"] == .count(count))
    }

    @Test func entriesThatCannotBeFoundAreCountedInTheReport() throws {
        let lexicon = try made(
            ["file": "own.dic"], ["own.dic": "%\n1\tc\n%\nand/or\t1\nfond\t(1)1/2\n"])
        #expect(
            lexicon.report(of: [("a", "fond")]).section.notes.suffix(2) == [
                "Entries that cannot be found in any text: 1; 'galley check --lexicon FILE' lists them.",
                "Conditions of LIWC 2007 that are ignored: 1; 'galley check --lexicon FILE' lists them.",
            ])
    }

    @Test func wordsThatDifferInCaseBelongToAllTheirCategories() throws {
        let lexicon = try made(["categories": ["war": ["Army"], "money": ["army"]]])
        #expect(try counts(lexicon, "the ARMY")["war"] == 1)
        #expect(try counts(lexicon, "the ARMY")["money"] == 1)
    }

    @Test func allFaultsOfTheListsAreReported() throws {
        let error = #expect(throws: AnalyzerEntry.FaultList.self) {
            try made(["categories": ["a": ["and/or", "b", "one/two"], "b": [" "]]])
        }
        #expect(error?.faults.count == 3)
        let unknown = #expect(throws: AnalyzerEntry.FaultList.self) {
            try made(["file": "d.dic", "count": ["x", "a", "y"]], ["d.dic": "%\n1\ta\n%\nb\t1\n"])
        }
        #expect(
            unknown?.faults.map(\.path) == [
                [.key("count"), .index(0)], [.key("count"), .index(2)],
            ])
    }
}
