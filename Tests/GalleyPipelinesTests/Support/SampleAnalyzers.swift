// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

@testable import GalleyPipelines

/// Analyzers that do nothing, but declare every kind of option, rule, measure and mark.
enum SampleAnalyzers {
    struct WordFrequency: Analyzer {
        var top = 25
        var minLength = 0.5
        var lower = true
        var title = "Words"
        var skip: [String] = []
        var stopWords = Resource(bundled: "none", bytes: Array("none".utf8))

        static let info = AnalyzerInfo(
            id: "word_frequency", summary: "Counts words.",
            measures: [.count("words", "Words."), .count("words_all", "Words, repeats included.")])

        static let options: [AnalyzerOption<Self>] = [
            AnalyzerOption("top", \.top, "Keep the most frequent words.", in: 1...10_000),
            AnalyzerOption("min_share", \.minLength, "Leave rare words out.", in: 0...1),
            AnalyzerOption("lower", \.lower, "Take upper case for lower case."),
            AnalyzerOption("title", \.title, "The title of the table."),
            AnalyzerOption("skip", \.skip, "Words that are not counted."),
            AnalyzerOption(
                "stop_words", \.stopWords, "Words that say little.",
                bundled: ["none", "english", "german"].map {
                    Resource(bundled: $0, bytes: Array($0.utf8))
                }),
        ]

        mutating func load() throws(OptionFault) {
            if stopWords.bytes.contains(0) {
                throw OptionFault(option: "stop_words", "line 1 holds a NUL", expected: "words")
            }
        }
    }

    struct CaptionDuplication: Analyzer {
        static let info = AnalyzerInfo(
            id: "caption_duplication", version: 3, summary: "Finds captions that stand twice.",
            leavesMarks: ["repeated", "widget"],
            rules: [
                Rule("repeated_caption", "A caption again."), Rule("widget_line", "A widget."),
            ],
            measures: [.share("repeated_share", "The part that is repeated.")])
    }

    struct SentimentLexicon: Analyzer {
        enum Mode: String, CaseIterable, OptionValue { case modern, vader }
        var mode = Mode.modern

        static let info = AnalyzerInfo(
            id: "sentiment_lexicon", summary: "Scores how a text feels.",
            measures: [.number("compound", "From -1 to 1.")])
        static let options = [AnalyzerOption<Self>("mode", \.mode, "Whose arithmetic is used.")]
        var includesRepeatsByDefault: Bool { mode == .vader }
    }

    struct EggMarker: Analyzer {
        static let info = AnalyzerInfo(
            id: "egg_marker", summary: "Marks eggs.", leavesMarks: ["egg"], usesMarks: ["hen"])
    }

    struct HenMarker: Analyzer {
        static let info = AnalyzerInfo(
            id: "hen_marker", summary: "Marks hens.", leavesMarks: ["hen"])
    }

    /// An analyzer that reads a measure of another analyzer; an option contains the measure's name.
    struct Ratio: Analyzer {
        var of = ""

        static let info = made(needs: [])
        static let options = [AnalyzerOption<Self>("of", \.of, "A measure.")]
        static let infoDependsOnOptions = true

        var infoWithOptions: AnalyzerInfo {
            let need = NeededMeasure(of, path: [.key("of")], bytes: 0..<of.utf8.count)
            return Self.made(needs: of.isEmpty ? [] : [need])
        }

        private static func made(needs: [NeededMeasure]) -> AnalyzerInfo {
            AnalyzerInfo(
                id: "ratio", summary: "Divides.", needsMeasures: needs,
                measures: [.number("ratio", "The half of it.")])
        }
    }

    /// The registry of all sample analyzers.
    static func registry() throws -> AnalyzerRegistry {
        try AnalyzerRegistry([
            WordFrequency.self, CaptionDuplication.self, SentimentLexicon.self, EggMarker.self,
            HenMarker.self, Ratio.self,
        ])
    }

    /// A context in which `TOP` is 25 and the files `words.txt` and `broken.txt` can be read.
    static func context() throws -> PipelineContext {
        PipelineContext(
            registry: try registry(),
            readerMarks: ["caption", "headline", "navigation"],
            readers: ["text", "markdown", "jsonl"].map { ComponentDescription(name: $0) },
            reportFormats: ["terminal", "markdown", "json", "html"].map {
                ComponentDescription(name: $0)
            } + [SampleFormat.description],
            environment: { ["TOP": "25", "NAME": "news"][$0] },
            readResource: { name throws(PipelineContext.ResourceFault) in
                switch name {
                case "words.txt": return Array("a\nb\n".utf8)
                case "broken.txt": return [0]
                default: throw PipelineContext.ResourceFault("no such file")
                }
            })
    }
}
