// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPages

/// Finds lines that a scraper emitted more than once in one page, and stray widget lines.
public struct CaptionDuplication: Analyzer {
    /// The share of words that two lines must have in common to be copies.
    public var similarity = PageSettings().similarity
    /// The number of words from which a line is compared with others.
    public var minWords = PageSettings().minimumWords
    /// The lines of buttons, counters and the like.
    public var widgets = Resource.commonWidgets

    private var lists: PageLists?

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "similarity", \.similarity,
                "The Jaccard similarity of two lines' words from which they are copies.",
                in: 0.5...1),
            AnalyzerOption(
                "min_words", \.minWords,
                "Lines with fewer words are not compared; two letters of Chinese or Japanese, four "
                    + "of Thai, Lao, Khmer or Burmese count as a word.",
                in: 1...1000),
            AnalyzerOption(
                "widgets", \.widgets,
                "Lines that are widgets anywhere: one or two words to a line, # comments.",
                bundled: [.commonWidgets]),
        ]
    }

    /// Sees the whole text unless the pipeline says otherwise: it is what finds the repeats.
    public var readsRepeats: Bool { true }

    /// Reads the list of widgets.
    public mutating func load() throws(OptionFault) {
        guard let text = String(validating: widgets.bytes, as: UTF8.self) else {
            throw OptionFault(
                option: "widgets", "'\(widgets.name)' is not valid UTF-8", expected: "a text")
        }
        if let fault = WidgetListFault(in: text) {
            throw OptionFault(
                option: "widgets", "'\(widgets.name)', line \(fault.line): \(fault.message)",
                expected: "one or two words to a line")
        }
        lists = PageLists.standard.with(widgets: text)
    }

    /// Names every copy and every widget line, and marks headlines and captions.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        var evidence = RepeatedLines(structure(of: document), in: document).evidence
        if document.wantsExplanations {
            let reasons = PageReasons(
                document.text, lists: lists ?? .standard, settings: settings)
            evidence.explanations =
                (reasons.kinds + reasons.articles + reasons.roles).map(Explanation.init)
        }
        return evidence
    }

    /// Remembers the pages and lines with the most copies.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout RepeatSummary
    ) {
        summary.add(document, evidence)
    }

    private var settings: PageSettings {
        PageSettings(similarity: similarity, minimumWords: minWords)
    }

    /// The shared layer if the options are its own, else a structure made for this analyzer.
    private func structure(of document: AnnotatedDocument) -> PageStructure {
        if settings == PageSettings() && widgets == .commonWidgets {
            return document.layer(PageStructure.self)
        }
        return PageStructure(document.text, lists: lists ?? .standard, settings: settings)
    }
}

extension Explanation {
    /// How a line's score came about, in logits; even chances are 0 for kinds, and the role with
    /// the highest score is the line's.
    init(_ reason: LineReason) {
        self.init(
            span: reason.content, label: reason.label, base: Double(reason.base) / 100,
            steps: reason.steps.map { ExplanationStep($0.name, .add(Double($0.weight) / 100)) },
            contribution: Double(reason.score) / 100)
    }
}

extension Resource {
    /// Lines of buttons, counters and the like in several languages, as they come with Galley.
    public static var commonWidgets: Resource {
        Resource(bundled: "common", bytes: BundledFile.pageWidgets.bytes)
    }
}
