// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyPipelines

struct PlanTests {
    static let full = """
        # yaml-language-server: $schema=schema/pipeline.schema.json
        galley: 1
        documents:
          paths: ["../pages/**/*.jsonl", /data/]
          exclude: ["**/draft-*"]
          each: paragraph
          format: jsonl
          text: /body
          id: /url
          date: /published
          where: { language: [en, de] }
          max_document: 1.5 MiB
        group_by: { date: month }
        max_groups: 50
        analyzers:
          - word_frequency: { top: 10, stop_words: english }
          - caption_duplication: { rules: { widget_line: off } }
          - word_frequency: { label: headline_words, only: [headline], repeats: all }
          - word_frequency: { label: others, stop_words: words.txt, except: [caption] }
          - sentiment_lexicon: { mode: vader }
          - egg_marker
          - hen_marker
        output: build/${NAME}/
        reports: [terminal, markdown]
        fail_on: [caption_duplication.repeated_share > 5%, any headline_words.words < 3]
        max_failures: 0.1%
        """

    private func check(_ text: String) throws -> PipelineCheck {
        let source = PipelineSource(name: "p.yaml", text: text)
        return PipelineCheck(source, context: try SampleAnalyzers.context())
    }

    private func plan(_ text: String) throws -> Plan {
        let check = try check(text)
        #expect(check.diagnostics == [])
        return try #require(check.plan)
    }

    private func plan(analyzers: String) throws -> Plan {
        try plan("galley: 1\ndocuments: { paths: [a] }\nanalyzers: \(analyzers)\n")
    }

    @Test func everyKeyIsDecoded() throws {
        let plan = try plan(Self.full)
        let documents = plan.file.documents
        #expect(documents.paths.map(\.value) == ["../pages/**/*.jsonl", "/data/"])
        #expect(documents.exclude.map(\.value) == ["**/draft-*"])
        #expect(documents.each == .paragraph)
        #expect(documents.format == "jsonl")
        #expect(documents.text.description == "/body")
        #expect(documents.id.description == "/url")
        #expect(documents.date?.description == "/published")
        #expect(documents.maxDocument == 1_572_864)
        #expect(plan.engine.filter == DocumentFilter(languages: ["en", "de"]))
        #expect(plan.engine.grouping == .date(.month))
        #expect(plan.engine.maxGroups == 50)
        #expect(plan.file.output == "build/news/")
        #expect(plan.file.reports.map(\.name) == ["terminal", "markdown"])
        #expect(plan.file.maxFailures == .share(1, of: 1000))
        #expect(plan.gates.count == 2)
        #expect(plan.engine.documentGates.map(\.measure) == ["headline_words.words"])
    }

    @Test func missingKeysHaveDefaults() throws {
        let plan = try plan("galley: 1\ndocuments: { paths: [a] }\nanalyzers: [hen_marker]\n")
        #expect(plan.file.documents.each == .file)
        #expect(plan.file.documents.text.description == "/text")
        #expect(plan.file.documents.id.description == "/id")
        #expect(plan.file.documents.date == nil)
        #expect(plan.file.output == nil)
        #expect(plan.file.reports == [])
        #expect(plan.file.maxFailures == .count(0))
        #expect(plan.engine.filter == .everything)
        #expect(plan.engine.grouping == nil)
        #expect(plan.engine.maxGroups == 1000)
    }

    @Test func groupsHaveOneOrTwoLevels() throws {
        let plans = try ["[{ date: month }, /source]", "[/source]", "/source"].map { grouping in
            try plan(
                "galley: 1\ndocuments: { paths: [a], date: /d }\ngroup_by: \(grouping)\n"
                    + "analyzers: [hen_marker]\n")
        }
        let source = Grouping.metadata(try JSONPointer("/source"))
        #expect(plans[0].engine.grouping == .levels(.date(.month), source))
        #expect(plans[1].engine.grouping == source)
        #expect(plans[1].fingerprint == plans[2].fingerprint)
        #expect(
            plans[0].resolved["pipeline"]?["group_by"] == [["date": "month"], "/source"]
                as JSONValue)
    }

    @Test func whereTakesOneLanguageOrSeveral() throws {
        let plans = try ["en", "[en]", "[de, en, de]", "und"].map { codes in
            let documents = "{ paths: [a], where: { language: \(codes) } }"
            return try plan(
                "galley: 1\ndocuments: \(documents)\ngroup_by: language\nanalyzers: [hen_marker]\n")
        }
        #expect(
            plans.map(\.engine.filter.languages) == [["en"], ["en"], ["de", "en"], ["und"]])
        #expect(plans[0].engine.grouping == .language)
        #expect(plans[0].fingerprint == plans[1].fingerprint)
        #expect(plans[0].fingerprint != plans[3].fingerprint)
        let all = "galley: 1\ndocuments: { paths: [a], where: {} }\nanalyzers: [hen_marker]\n"
        #expect(try plan(all).engine.filter == .everything)
    }

    @Test func analyzersHaveLabelsOptionsAndRules() throws {
        let analyzers = try plan(Self.full).engine.analyzers
        #expect(
            analyzers.map(\.label) == [
                "word_frequency", "caption_duplication", "headline_words", "others",
                "sentiment_lexicon", "egg_marker", "hen_marker",
            ])
        #expect(analyzers[0].analyzer.options["top"] == 10)
        #expect(analyzers[0].analyzer.resources.first?.bytes == Array("english".utf8))
        #expect(analyzers[1].rules == ["widget_line": .off])
        #expect(analyzers[3].analyzer.resources.first?.bytes == Array("a\nb\n".utf8))
    }

    @Test func repeatsAreLeftOutIfAnAnalyzerMarksThem() throws {
        let analyzers = try plan(Self.full).engine.analyzers
        #expect(analyzers[0].selection == MarkSelection(except: ["repeated", "widget"]))
        #expect(analyzers[1].selection == .everything, "it marks repeats itself")
        #expect(analyzers[2].selection == MarkSelection(only: ["headline"]), "repeats: all")
        #expect(
            analyzers[3].selection == MarkSelection(except: ["caption", "repeated", "widget"]))
        #expect(analyzers[4].selection == .everything, "its mode includes repeats")
        let alone = try plan(analyzers: "[word_frequency]").engine.analyzers
        #expect(alone[0].selection == .everything, "nothing marks repeats")
    }

    @Test func anExplicitOnceOverridesTheMode() throws {
        let text = "[caption_duplication, sentiment_lexicon: { mode: vader, repeats: once }]"
        let analyzers = try plan(analyzers: text).engine.analyzers
        #expect(analyzers[1].selection.except == ["repeated", "widget"])
    }

    @Test func analyzersThatLeaveMarksRunFirst() throws {
        #expect(try plan(Self.full).engine.order == [1, 0, 2, 3, 4, 6, 5])
        #expect(try plan(analyzers: "[egg_marker, hen_marker]").engine.order == [1, 0])
        #expect(try plan(analyzers: "[hen_marker, egg_marker]").engine.order == [0, 1])
        #expect(try plan(analyzers: "[word_frequency, hen_marker]").engine.order == [0, 1])
    }

    @Test func pathsMayBeGivenElsewhere() throws {
        var context = try SampleAnalyzers.context()
        context.hasPaths = true
        for text in [
            "galley: 1\nanalyzers: [hen_marker]",
            "galley: 1\nanalyzers: [hen_marker]\ndocuments: {}",
        ] {
            let source = PipelineSource(name: "p.yaml", text: text)
            #expect(PipelineCheck(source, context: context).diagnostics == [])
        }
    }

    @Test func aResolvedPlanIsRebuiltElsewhere() throws {
        let plan = try plan(Self.full)
        let bytes = plan.resolved.canonicalBytes
        let sent = try JSONValue(parsing: bytes)
        var context = try SampleAnalyzers.context()
        context.environment = { _ in nil }
        let resources = plan.resources
        #expect(resources.map(\.name) == ["words.txt"])
        context.readResource = { name throws(PipelineContext.ResourceFault) in
            guard let resource = resources.first(where: { $0.name == name }) else {
                throw PipelineContext.ResourceFault("not among the resources")
            }
            return resource.bytes
        }
        let pipeline = try #require(sent["pipeline"])
        let check = PipelineCheck(
            resolved: pipeline, variables: sent["variables"], name: "state", context: context)
        #expect(check.diagnostics == [])
        let rebuilt = try #require(check.plan)
        #expect(rebuilt.fingerprint == plan.fingerprint)
        #expect(rebuilt.resolved == plan.resolved)
        #expect(rebuilt.engine.order == plan.engine.order)
        #expect(rebuilt.engine.analyzers.map(\.selection) == plan.engine.analyzers.map(\.selection))
    }

    @Test func theResolvedPipelineIsAPipelineFile() throws {
        let plan = try plan(Self.full)
        let text = try #require(plan.resolved["pipeline"]).canonicalBytes
        let source = PipelineSource(name: "p.yaml", bytes: text)
        let check = PipelineCheck(source, context: try SampleAnalyzers.context())
        #expect(check.diagnostics == [])
        #expect(check.plan?.fingerprint == plan.fingerprint)
    }

    @Test func theFingerprintDependsOnOptionsAndResources() throws {
        let one = try plan(analyzers: "[word_frequency: { top: 5 }]").fingerprint
        #expect(try plan(analyzers: "[word_frequency: { top: 6 }]").fingerprint != one)
        #expect(
            try plan(analyzers: "[{ word_frequency: { top: 5, title: Words } }]").fingerprint == one
        )
        var context = try SampleAnalyzers.context()
        let text =
            "galley: 1\ndocuments: { paths: [a] }\nanalyzers: [word_frequency: { stop_words: x }]"
        let source = PipelineSource(name: "p.yaml", text: text)
        let prints = ["a", "b", "a"].map { content in
            context.readResource = { _ in Array(content.utf8) }
            return PipelineCheck(source, context: context).plan?.fingerprint
        }
        #expect(prints[0] != nil)
        #expect(prints[0] != prints[1])
        #expect(prints[0] == prints[2])
    }

    @Test func mergedAndAliasedOptionsAreDecoded() throws {
        let text = """
            galley: 1
            documents: { paths: [a] }
            analyzers:
              - word_frequency: &common { top: 7, title: a }
              - word_frequency: { label: two, <<: *common, title: b }
            """
        let analyzers = try plan(text).engine.analyzers
        #expect(analyzers[1].analyzer.options["top"] == 7)
        #expect(analyzers[1].analyzer.options["title"] == "b")
    }

    @Test func aMisspeltKeyIsNotReportedMissingAndItsValueIsChecked() throws {
        let text = "galley: 1\ndocuments: { path: x }\nanalyser: [word_freqency: { top: no }]\n"
        #expect(
            try check(text).diagnostics.map(\.code) == [
                .unknownKey, .listExpected, .unknownKey, .unknownAnalyzer, .wrongOption,
            ])
    }
}
