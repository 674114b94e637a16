// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct ScoredDocumentsTests {
    private static let german = "Die Brücke wurde gestern Abend wegen des Sturms gesperrt."
    private static let french =
        "Le pont a été fermé hier soir à cause de la tempête, dit le maire."
    private static let english = "The bridge was closed because of the good storm last night."

    private struct Outcome {
        let records: [Record]
        let report: Report

        var section: Section { report.sections[0].section }

        func figure(_ name: String) -> ReportValue? {
            report.figures.first { $0.name == "sentiment_lexicon.\(name)" }?.value
        }
    }

    private func run(_ texts: [String], _ options: JSONObject = [:]) throws -> Outcome {
        let analyzer = try AnalyzerEntry(SentimentLexicon.self).configure(options) {
            name throws(OptionFault) in
            Resource(file: name, bytes: Array("good\t2\ngut\t2\n".utf8))
        }.get()
        let plan = EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)])
        let worker = Worker(plan: plan)
        worker.meet(texts.count)
        let documents = texts.enumerated().map { TextDocument(id: "d\($0)", text: $1) }
        let records = worker.process(documents).compactMap(\.record)
        let manifest = Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan)
        return Outcome(records: records, report: worker.state.report(manifest))
    }

    @Test("a document is scored if and only if its language is the lexicon's or unknown")
    func oneDecision() throws {
        let texts = SampleTexts.all + [Self.german, Self.french, Self.english, "good"]
        for name in ["english", "danish", "french", "polish"] {
            let language = name == "english" ? "en" : TranslatedLexicon(rawValue: name)?.code
            let outcome = try run(texts, ["lexicon": .string(name)])
            #expect(outcome.records.count == texts.count)
            for record in outcome.records {
                let isScored = record["sentiment_lexicon.compound"] != nil
                #expect(isScored == (record.language == language || record.language == "und"))
                #expect(record.lexicons.map(\.name) == (isScored ? [name] : []))
            }
        }
    }

    @Test(
        "compat, language: any and a file score everything",
        arguments: [
            ["compat": "vader-3.3.2"], ["compat": "afinn-165"], ["language": "any"],
            ["lexicon": "ours.tsv"],
        ] as [JSONObject])
    func everything(options: JSONObject) throws {
        let outcome = try run([Self.german, Self.french, Self.english, "good"], options)
        #expect(outcome.records.allSatisfy { $0["sentiment_lexicon.compound"] != nil })
        #expect(outcome.records.allSatisfy { $0.lexicons.count == 1 })
        #expect(outcome.figure("other_languages") == .count(0))
        #expect(outcome.figure("undetermined") == .count(0))
        #expect(outcome.section.warnings.isEmpty)
    }

    @Test("documents without a language are scored and counted apart")
    func undetermined() throws {
        let outcome = try run([Self.english, "good", "bad", Self.german])
        #expect(outcome.figure("scored") == .count(3))
        #expect(outcome.figure("scored_share") == .part(3, of: 4))
        #expect(outcome.figure("undetermined") == .count(2))
        #expect(outcome.figure("other_languages") == .count(1))
        let figure = try #require(
            outcome.section.keyFigures.first { $0.caption == "documents in an unknown language" })
        #expect(figure.value == .part(2, of: 3))
    }

    @Test("shares of documents state the scored documents and the others")
    func wholes() throws {
        let outcome = try run([Self.english, "bad", Self.german, Self.german, Self.french, "…"])
        let figures = outcome.section.keyFigures
        #expect(figures.map(\.value)[1] == .part(1, of: 2))
        #expect(figures[1].whole == "scored")
        #expect(
            figures[1].remark == "3 not scored, no lexicon for de, fr; 1 not scored, no words")
        #expect(
            outcome.section.warnings == [
                "Only 2 of 6 documents have a sentiment score: 3 not scored, no lexicon for de, "
                    + "fr; 1 not scored, no words."
            ])
        for table in outcome.section.tables {
            #expect(table.columns.allSatisfy { $0.title != "share" })
        }
    }

    @Test("with at least half of the documents scored there is no warning")
    func half() throws {
        #expect(try run([Self.english, Self.german]).section.warnings.isEmpty)
        #expect(try run([Self.english]).section.keyFigures[1].remark.isEmpty)
        #expect(try run([Self.german]).section.warnings.count == 1)
        #expect(try run([]).section.warnings.isEmpty)
    }

    @Test("a long list of languages is cut")
    func languages() throws {
        let outcome = try run(SampleTexts.all)
        #expect(outcome.section.keyFigures[1].remark.contains(", …"))
    }
}

/// Texts in several languages, some of them short.
private enum SampleTexts {
    static let all = [
        "Broen blev lukket i aftes på grund af stormen, og folk måtte gå hjem gennem byen.",
        "El puente se cerró anoche por la tormenta y los vecinos se quejan del ayuntamiento.",
        "Most został zamknięty wczoraj wieczorem z powodu burzy, która przeszła nad miastem.",
        "昨夜、嵐のために橋が閉鎖されました。Windows 11 is good.", "他们在一家小店里买了很多便宜的书",
        "كان الحساء جيدا جدا في المطعم أمس",
        "Мост был закрыт вчера вечером из-за бури, и людям пришлось идти домой.",
        "Amazing pasta, friendly service", "Superb singing by Maria Rossi",
        "die die die die die die",
    ]
}
