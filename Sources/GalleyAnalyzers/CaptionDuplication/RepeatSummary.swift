// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// What `caption_duplication` knows of all documents so far.
public struct RepeatSummary: AnalyzerSummary {
    /// Documents with a repeated line or a widget line.
    private(set) var pages = 0
    /// The documents with the most copies.
    private(set) var mostCopies = TopDocuments(limit: Self.listed)
    /// The lines that stand most often in one document, most copies first.
    private(set) var lines: [RepeatedText] = []

    private static let listed = 10

    /// The summary of no document.
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

    /// Takes in another worker's summary.
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
