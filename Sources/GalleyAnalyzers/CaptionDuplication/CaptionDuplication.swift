// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPages

/// Finds lines that a scraper emitted more than once in one page, and stray widget lines.
public struct CaptionDuplication: Analyzer {
    /// The threshold for copies: two lines are copies if the Jaccard similarity of their words is
    /// at least this.
    public var similarity = PageSettings().similarity
    /// The minimum number of words in a line; shorter lines are not compared.
    public var minWords = PageSettings().minimumWords
    /// The list of widget lines, which belong to buttons, counters and the like.
    public var widgets = Resource.commonWidgets

    private var lists: PageLists?

    /// Makes the analyzer with the defaults of all options.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "similarity", \.similarity,
                "Two lines are copies if the Jaccard similarity of their words is at least this.",
                in: 0.5...1),
            AnalyzerOption(
                "min_words", \.minWords,
                "Lines with fewer words are not compared; two letters of Chinese or Japanese, "
                    + "or four letters of Thai, Lao, Khmer or Burmese, count as one word.",
                in: 1...1000),
            AnalyzerOption(
                "widgets", \.widgets,
                "A file of lines that are widgets at any position in a page: one or two words per line; # begins "
                    + "a comment.",
                bundled: [.commonWidgets]),
        ]
    }

    /// Whether repeated lines are passed to the analyzer by default; this is true, because the
    /// analyzer measures repetition itself.
    public var includesRepeatsByDefault: Bool { true }

    /// Reads the list of widgets.
    public mutating func load() throws(OptionFault) {
        let bytes = widgets.bytes.dropFirst(widgets.bytes.byteOrderMarkLength)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw OptionFault(
                option: "widgets", "'\(widgets.name)' is not valid UTF-8", expected: "text in UTF-8"
            )
        }
        if let fault = WidgetListFault(in: text) {
            throw OptionFault(
                option: "widgets", "'\(widgets.name)', line \(fault.line): \(fault.message)",
                expected: "one or two words per line")
        }
        lists = PageLists.standard.with(widgets: text)
    }

    /// Reports every copy and every widget line, and marks headlines and captions.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        var evidence = RepeatedLines(structure(of: document), in: document).evidence
        if document.wantsExplanations {
            let reasons = PageReasons(
                document.text, lists: lists ?? .standard, settings: settings(for: document))
            evidence.explanations =
                (reasons.kinds + reasons.articles + reasons.roles).map(Explanation.init)
        }
        return evidence
    }

    /// Adds the document to the summary, which keeps the pages and lines with the most copies.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout RepeatSummary
    ) {
        summary.add(document, evidence)
    }

    private var settings: PageSettings {
        PageSettings(similarity: similarity, minimumWords: minWords)
    }

    private func settings(for document: AnnotatedDocument) -> PageSettings {
        var settings = settings
        settings.isMarkdown = document.isMarkdown
        return settings
    }

    /// Returns the shared layer if all options have their defaults; otherwise computes a page
    /// structure with these options.
    private func structure(of document: AnnotatedDocument) -> PageStructure {
        if settings == PageSettings() && widgets == .commonWidgets {
            return document.layer(PageStructure.self)
        }
        return PageStructure(
            document.text, lists: lists ?? .standard, settings: settings(for: document))
    }
}

extension Explanation {
    /// Makes the explanation of a line's score, which is in logits: a kind's score is 0 at even
    /// odds, and a line gets the role with the highest score.
    init(_ reason: LineReason) {
        self.init(
            span: reason.content, label: reason.label, base: Double(reason.base) / 100,
            steps: reason.steps.map { ExplanationStep($0.name, .add(Double($0.weight) / 100)) },
            contribution: Double(reason.score) / 100)
    }
}

extension Resource {
    /// The bundled list of widgets: lines of buttons, counters and the like in several languages.
    public static var commonWidgets: Resource {
        Resource(bundled: "common", bytes: BundledFile.pageWidgets.bytes)
    }
}
