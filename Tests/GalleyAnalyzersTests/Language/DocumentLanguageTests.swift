// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyJSON
import Testing

struct DocumentLanguageTests {
    private func report(_ texts: [String]) throws -> Report {
        let analyzer = try AnalyzerEntry(DocumentLanguage.self).configure([:]) {
            name throws(OptionFault) in
            throw OptionFault(.unreadableResource, path: [], "no file '\(name)'")
        }.get()
        let plan = EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)])
        let worker = Worker(plan: plan)
        worker.meet(texts.count)
        _ = worker.process(texts.enumerated().map { TextDocument(id: "\($0)", text: $1) })
        return worker.state.report(
            Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan))
    }

    @Test func theMostFrequentLanguageComesFirstAndTiesAreByCode() throws {
        let report = try report([
            "Le pont a été fermé hier soir à cause de la tempête.",
            "Die Brücke wurde gestern Abend wegen des Sturms gesperrt.",
            "Der Stadtrat will am Montag über den neuen Haushalt abstimmen.",
            "The bridge was closed because of the storm last night.", "Foto: dpa",
        ])
        let table = try #require(report.sections.first?.section.tables.first)
        #expect(
            table.rows == [
                [.text("de"), .text("German"), .count(2), .part(2, of: 5)],
                [.text("en"), .text("English"), .count(1), .part(1, of: 5)],
                [.text("fr"), .text("French"), .count(1), .part(1, of: 5)],
                [.text("und"), .missing, .count(1), .part(1, of: 5)],
            ])
        let keyFigures = report.sections[0].section.keyFigures
        #expect(keyFigures.map(\.value) == [.count(3), .part(1, of: 5)])
        #expect(report.figures.first { $0.name == "language.confidence.min" }?.value.number == 0)
    }

    @Test func withoutDocumentsThereIsNoShare() throws {
        let section = try #require(try report([]).sections.first).section
        #expect(section.tables[0].rows == [])
        #expect(section.keyFigures.map(\.value) == [.count(0), .missing])
    }
}
