// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct SentimentLexiconTests {
    private static let entry = AnalyzerEntry(SentimentLexicon.self)

    private func configured(
        _ options: JSONObject = [:], file: String = ""
    ) throws -> LoadedAnalyzer {
        try Self.entry.configure(options) { name throws(OptionFault) in
            Resource(file: name, bytes: Array(file.utf8))
        }.get()
    }

    private func record(
        _ document: any Document, _ options: JSONObject = [:], file: String = "",
        selection: MarkSelection = .everything
    ) throws -> Record {
        let analyzer = try configured(options, file: file)
        let plan = EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer, selection: selection)]
        )
        let results = Worker(plan: plan).process([document])
        return try #require(results.first?.record)
    }

    private func compound(_ text: String, _ options: JSONObject = [:], file: String = "") throws
        -> Double?
    {
        let record = try record(TextDocument(id: "a", text: text), options, file: file)
        return record["sentiment_lexicon.compound"]
    }

    @Test("the examples hold", arguments: SentimentLexicon.info.examples.indices)
    func examples(index: Int) throws {
        let example = SentimentLexicon.info.examples[index]
        let document = TextDocument(id: "a", text: example.text)
        let record = try record(document, example.options)
        #expect(!example.measures.isEmpty)
        for (measure, value) in example.measures {
            let found = try #require(record["sentiment_lexicon.\(measure)"])
            #expect(abs(found - value) < 1e-9, "\(example.title): \(measure)")
        }
    }

    @Test("curly quotes are read as straight ones, but not for vaderSentiment")
    func curlyQuotes() throws {
        #expect(try compound("It isn’t good.") == -0.3412)
        #expect(try compound("It isn’t good.", ["compat": "vader-3.3.2"]) == 0.4404)
        #expect(try compound("“Good” soup") == 0.4404)
        #expect(try compound("“Good” soup", ["compat": "vader-3.3.2"]) == 0)
    }

    @Test("a custom lexicon replaces the bundled one")
    func ownLexicon() throws {
        let file = "word\trating\nsoup\t3\nGalley\t-1.5\n"
        #expect(try compound("The soup is good", ["lexicon": "ours.tsv"], file: file) == 0.6124)
        #expect(try compound("not the galley", ["lexicon": "ours.tsv"], file: file) == 0.1531)
    }

    @Test("a faulty lexicon is refused with its lines")
    func faultyLexicon() throws {
        let outcome = Self.entry.configure(["lexicon": "ours.tsv"]) { name throws(OptionFault) in
            Resource(file: name, bytes: Array("good\t1\nbad\nawful\tx\n".utf8))
        }
        guard case .failure(let list) = outcome else {
            Issue.record("the lexicon was accepted")
            return
        }
        #expect(list.faults.map(\.path) == [[.key("lexicon")]])
        #expect(
            list.faults.map(\.message) == [
                "line 2: no tab; expected word, tab and rating; "
                    + "line 3: the rating 'x' is not a number from -100 to 100"
            ])
    }

    @Test("compat reads repeats")
    func includesRepeatsByDefault() throws {
        #expect(try configured(["compat": "vader-3.3.2"]).includesRepeatsByDefault)
        #expect(try !configured().includesRepeatsByDefault)
    }

    @Test("only the selected text is scored; a document without any has no measures")
    func selection() throws {
        let text = "Good soup\nBad soup\nGood bread\n"
        let document = TextDocument(id: "a", text: text, marks: [Mark("repeated", 10..<18)])
        let without = try record(document, selection: MarkSelection(except: ["repeated"]))
        #expect(without["sentiment_lexicon.compound"] == 0.7003)
        #expect(without["sentiment_lexicon.coverage"] == 0.5)
        let only = try record(document, selection: MarkSelection(only: ["repeated"]))
        #expect(only["sentiment_lexicon.compound"] == -0.5423)
        let none = try record(document, selection: MarkSelection(only: ["caption"]))
        #expect(none["sentiment_lexicon.compound"] == nil)
    }

    @Test("selections that cut characters do no harm")
    func cutCharacters() throws {
        let text = "ÄÉ😍’ÖΣ good 😍é"
        let length = text.utf8.count
        let analyzer = try configured()
        for start in 0..<length {
            for end in start + 1...length {
                let document = TextDocument(id: "a", text: text, marks: [Mark("part", start..<end)])
                let planned = PlannedAnalyzer(
                    analyzer: analyzer, selection: MarkSelection(only: ["part"]))
                let worker = Worker(plan: EnginePlan(analyzers: [planned]))
                #expect(worker.process([document]).first?.failures.isEmpty == true)
            }
        }
    }

    @Test("an analyzer that was not loaded throws instead of scoring")
    func notLoaded() {
        #expect(throws: OptionFault.self) {
            try SentimentLexicon().examine(AnnotatedDocument(text: "good"))
        }
    }
}
