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
            (["categories": ["a": ["b", "?!"]]], "categories", "cannot be found"),
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
}
