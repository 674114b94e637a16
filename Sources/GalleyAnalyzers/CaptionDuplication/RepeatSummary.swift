// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// The summary of `caption_duplication`: the pages and lines with the most copies.
public struct RepeatSummary: AnalyzerSummary {
    /// How many documents have a repeated line or a widget line.
    private(set) var pages = 0
    /// The documents with the most copies.
    private(set) var mostCopies = TopDocuments(limit: Self.listed)
    /// The lines that are repeated most often in one document, most copies first.
    private(set) var lines: [RepeatedText] = []

    /// The maximum number of documents and the maximum number of lines that are kept.
    private static let listed = 10

    /// Makes an empty summary.
    public init() {}

    /// Adds a document.
    mutating func add(_ document: AnnotatedDocument, _ evidence: Evidence) {
        guard !evidence.findings.isEmpty else { return }
        pages += 1
        let copies = evidence.measures["copies"]?.number ?? 0
        if copies > 0 { mostCopies.add(document.id, copies) }
        for finding in evidence.findings where finding.spans.count > 1 {
            insert(RepeatedText(finding, in: document))
        }
    }

    /// Adds another worker's summary.
    public mutating func merge(_ other: RepeatSummary, _ terms: TermTranslation) {
        pages += other.pages
        mostCopies.merge(other.mostCopies)
        for line in other.lines { insert(line) }
    }

    private mutating func insert(_ line: RepeatedText) {
        let place = lines.firstIndex { line < $0 } ?? lines.count
        guard place < Self.listed else { return }
        lines.insert(line, at: place)
        if lines.count > Self.listed { lines.removeLast() }
    }
}

/// A line that appears more than once in a document.
struct RepeatedText: Sendable, Hashable, Codable, Comparable {
    /// How often the line appears in the document.
    let times: Int
    /// The rule that found the line.
    let rule: String
    /// The first copy, or its beginning if it is long.
    let text: String
    /// The id of the document.
    let document: String
    /// The byte offset of the first copy.
    let offset: Int

    /// The maximum number of characters of a line that the summary keeps; a longer line is cut.
    private static let longest = 80

    init(_ finding: Finding, in document: AnnotatedDocument) {
        times = finding.spans.count
        rule = finding.rule
        let line = document[finding.spans[0]]
        text = line.count > Self.longest ? line.prefix(Self.longest) + "…" : line
        self.document = document.id
        offset = finding.spans[0].lowerBound
    }

    /// Orders lines by the number of copies, most first, and then by text, document and offset.
    static func < (first: RepeatedText, second: RepeatedText) -> Bool {
        if first.times != second.times { return first.times > second.times }
        let texts = (ExactText(first.text), ExactText(second.text))
        if texts.0 != texts.1 { return texts.0 < texts.1 }
        let documents = (ExactText(first.document), ExactText(second.document))
        if documents.0 != documents.1 { return documents.0 < documents.1 }
        return first.offset < second.offset
    }
}
