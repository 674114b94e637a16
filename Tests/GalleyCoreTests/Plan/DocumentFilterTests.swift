// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

/// The use of languages in `where`, in `group_by: language` and by analyzers that read the layer.
struct DocumentFilterTests {
    /// An analyzer that reads the layer `Language` and states nothing.
    private struct LanguageReader: Analyzer {
        static var info: AnalyzerInfo {
            AnalyzerInfo(id: "reader", summary: "Reads.", layers: [Language.self])
        }
    }

    private let documents = [TextDocument](texts: [
        "The bridge was closed because of the storm last night.",
        "Die Brücke wurde gestern Abend wegen des Sturms gesperrt.",
        "Le pont a été fermé hier soir à cause de la tempête.",
        "Foto: dpa", " \n",
    ])

    private func plan(
        _ languages: [String]?, grouping: Grouping? = nil, _ analyzer: any Analyzer = WordCounter()
    ) -> EnginePlan {
        let base = EnginePlan(analyzer, grouping: grouping)
        return EnginePlan(
            analyzers: base.analyzers, filter: DocumentFilter(languages: languages),
            grouping: grouping)
    }

    @Test func otherLanguagesAreSkippedAndCounted() throws {
        let plan = plan(["de", "en"])
        let worker = Worker(plan: plan)
        worker.meet(5)
        let results = worker.process(documents)
        #expect(results.map { $0.record?.language } == ["en", "de", nil, nil, nil])
        #expect(results.map { $0.record == nil } == [false, false, true, true, true])
        let accounts = worker.state.accounts
        #expect(accounts.balance)
        #expect(accounts.analyzed == 2)
        #expect(accounts.skipped == ["language": 2, "empty": 1])
        #expect(plan.report(worker.state).accounts.skipped["language"] == 2)
    }

    @Test func textsWithoutALanguageCanBeSelected() {
        #expect(plan(["und"]).state(documents).accounts.analyzed == 1)
        #expect(plan([]).state(documents).accounts.analyzed == 0)
        #expect(plan(nil).state(documents).accounts.analyzed == 4)
    }

    @Test func documentsAreGroupedByLanguage() {
        let plan = plan(nil, grouping: .language)
        let report = plan.report(plan.state(documents))
        #expect(report.grouping == ["language"])
        #expect(report.groups.map(\.key.text) == ["de", "en", "fr", "und"])
    }

    @Test func recordsStateTheLanguageIfThePlanUsesIt() throws {
        let asking = [
            plan(["en"]), plan(nil, grouping: .language), plan(nil, LanguageReader()),
        ]
        for plan in asking {
            let record = try #require(Worker(plan: plan).process(documents)[0].record)
            #expect(record.language == "en")
        }
        for plan in [plan(nil), plan(nil, grouping: .path)] {
            let record = try #require(Worker(plan: plan).process(documents)[0].record)
            #expect(record.language == nil)
        }
    }
}
