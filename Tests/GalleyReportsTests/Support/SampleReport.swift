// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// Reports of small runs, made through the engine.
enum SampleReport {
    static let repeatsOnce = MarkSelection(except: MarkSelection.repeats)

    /// The three analyzers of the quickstart.
    static func quickstartPlan(grouping: Grouping? = nil) -> EnginePlan {
        EnginePlan(
            analyzers: [
                PlannedAnalyzer(analyzer: LoadedAnalyzer(CaptionsAnalyzer())),
                PlannedAnalyzer(
                    analyzer: LoadedAnalyzer(WordsAnalyzer()), selection: repeatsOnce),
                PlannedAnalyzer(
                    analyzer: LoadedAnalyzer(MoodAnalyzer()), selection: repeatsOnce),
            ], grouping: grouping)
    }

    /// A run over twelve documents, one of which is not UTF-8.
    static func quickstart(grouping: Grouping? = nil, gates: [GateOutcome] = []) -> Report {
        let worker = Worker(plan: quickstartPlan(grouping: grouping))
        worker.meet(12)
        worker.fail(.badUTF8)
        _ = worker.process(SampleText.pages)
        return report(worker, quickstartPlan(grouping: grouping), gates: gates)
    }

    /// The same run, grouped by the source of its documents, with gates.
    static func grouped() throws -> Report {
        quickstart(grouping: .metadata(try JSONPointer("/source")), gates: SampleGates.mixed)
    }

    /// A run without documents.
    static func empty(gates: [GateOutcome] = []) -> Report {
        report(Worker(plan: quickstartPlan()), quickstartPlan(), gates: gates)
    }

    /// A run in which no document could be analyzed.
    static func failuresOnly() -> Report {
        let worker = Worker(plan: quickstartPlan())
        worker.meet(5)
        worker.fail(.badUTF8)
        worker.fail(.unreadable)
        worker.fail(.unreadable)
        worker.skip(2, .empty)
        return report(worker, quickstartPlan())
    }

    /// A run in which many documents failed; the report lists the first of them.
    static func failing(_ count: Int, message: String = "no text at '/body'") -> Report {
        let worker = Worker(plan: quickstartPlan())
        worker.meet(count + 1)
        for _ in 0..<count { worker.fail(.missingText) }
        _ = worker.process([SampleText.pages[0]])
        let failures = (1...count).prefix(Report.listedFailures).map { number in
            DocumentFailure(
                id: "feed.jsonl#\(number)", origin: Origin(path: "feed.jsonl", line: number),
                reason: .missingText, message: message)
        }
        return report(worker, quickstartPlan(), failures: failures)
    }

    /// A run that lost a document.
    static func lossy() -> Report {
        let worker = Worker(plan: quickstartPlan())
        worker.meet(12)
        _ = worker.process(SampleText.pages)
        return report(worker, quickstartPlan())
    }

    /// A run of an analyzer without a section of its own, and of another analyzer twice.
    static func plain() throws -> Report {
        let plan = EnginePlan(
            analyzers: [
                PlannedAnalyzer(analyzer: LoadedAnalyzer(PlainAnalyzer())),
                PlannedAnalyzer(analyzer: LoadedAnalyzer(MoodAnalyzer())),
                PlannedAnalyzer(label: "second_mood", analyzer: LoadedAnalyzer(MoodAnalyzer())),
            ], grouping: .metadata(try JSONPointer("/source")))
        let worker = Worker(plan: plan)
        worker.meet(SampleText.pages.count)
        _ = worker.process(SampleText.pages)
        return report(worker, plan)
    }

    /// A run over the hostile texts, one of which the mood analyzer refuses.
    static func hostile() -> Report {
        let plan = EnginePlan(
            analyzers: quickstartPlan().analyzers
                + [
                    PlannedAnalyzer(
                        label: "headline_words", analyzer: LoadedAnalyzer(WordsAnalyzer()),
                        selection: MarkSelection(only: ["headline"], except: ["caption"])),
                    PlannedAnalyzer(analyzer: LoadedAnalyzer(FixedAnalyzer(section: shout))),
                ], grouping: .path)
        let worker = Worker(plan: plan)
        worker.meet(SampleText.hostile.count)
        _ = worker.process(SampleText.hostile)
        return report(worker, plan, pipeline: "bad\u{1B}]0;name\u{7}.yaml")
    }

    /// A run whose report consists of the given section.
    static func showing(_ section: Section) -> Report {
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(FixedAnalyzer(section: section)))
        ])
        let worker = Worker(plan: plan)
        worker.meet(1)
        _ = worker.process([TextDocument(id: "one.txt", text: "One text.")])
        return report(worker, plan)
    }

    /// A section that has hostile text from a document wherever it can have text.
    static let shout = Section(
        highlights: ["The page says: \u{1B}[2J<script>alert(1)</script> | `rm` \u{202E}gnp.exe"],
        keyFigures: [KeyFigure("# heading", .text("1. **bold**"))],
        tables: [
            Table(
                "quotes", title: "Quotes | of\u{9B} documents",
                columns: [Column("quote | text"), Column("n", .number), Column("more")],
                rows: [
                    [.text("a | b"), .count(1)],
                    [.text("line one\nline two\t\u{85}end"), .missing, .text("- item")],
                    [.text("[link](http://example.invalid) & &amp; $x$ ~~no~~"), .share(1)],
                ])
        ],
        notes: ["+ plus first", "2) second"])

    private static func report(
        _ worker: Worker, _ plan: EnginePlan, pipeline: String = "quickstart",
        failures: [DocumentFailure] = [], gates: [GateOutcome] = []
    ) -> Report {
        let manifest = Manifest(
            toolVersion: "0.1.0", pipeline: pipeline,
            pipelineHash: SHA256.hexadecimal(of: Array(pipeline.utf8)), plan: plan)
        return worker.state.report(manifest, failures: failures) { _ in gates }
    }
}

/// Sample outcomes of gates.
private enum SampleGates {
    static let mixed = [
        GateOutcome(gate: "word_frequency.words < 100", tripped: false, actual: "352"),
        GateOutcome(
            gate: "caption_duplication.repeated_share > 5%", tripped: true, actual: "12.3 %"),
        GateOutcome(
            gate: "any sentiment_lexicon.compound < -0.9", tripped: false, actual: "no document"),
    ]
}

/// Reports a section that the test chooses.
struct FixedAnalyzer: Analyzer {
    static let info = AnalyzerInfo(id: "fixed", summary: "Says what it was told.")

    var section = Section()

    static let replacesStandardTables = true

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section { section }
}

/// A minimal analyzer, without a section of its own and without key figures.
private struct PlainAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "exclamations",
        summary: "Counts exclamation marks.",
        measures: [
            .count("marks", "Exclamation marks."),
            .share("share", "Part of the text that is exclamation marks."),
        ])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let marks = document.text.utf8.count { $0 == UInt8(ascii: "!") }
        return Evidence(measures: [
            "marks": .count(marks), "share": .share(marks, of: document.length),
        ])
    }
}
