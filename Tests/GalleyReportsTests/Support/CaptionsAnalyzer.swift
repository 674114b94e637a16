// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Finds lines that occur more than once, marks the copies and proposes to delete them.
struct CaptionsAnalyzer: Analyzer {
    static let info = AnalyzerInfo(
        id: "caption_duplication",
        summary: "Finds lines that the scraper took more than once.",
        leavesMarks: ["repeated", "widget"],
        rules: [
            Rule("repeated_caption", "A line occurs more than once."),
            Rule("widget_line", "A short line belongs to the page.", severity: .note),
        ],
        measures: [.share("repeated_share", "Bytes of repeated lines.")])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        var evidence = Evidence()
        var places: [String: [ByteRange]] = [:]
        var repeated = 0
        for range in document.layer(Lines.self) where !range.isEmpty {
            places[document[range], default: []].append(range)
            if range.count <= 5 { addWidget(range, document, to: &evidence) }
        }
        for (line, ranges) in places.sorted(by: { $0.value[0].lowerBound < $1.value[0].lowerBound })
        where ranges.count > 1 {
            repeated += ranges.dropFirst().reduce(0) { $0 + $1.count }
            evidence.marks += ranges.dropFirst().map { Mark("repeated", $0) }
            evidence.findings.append(finding(line, ranges))
        }
        evidence.measures["repeated_share"] = .share(repeated, of: document.length)
        return evidence
    }

    static let replacesStandardTables = true

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let share = context.tally.measures["repeated_share"]?.pooled
        let documents = context.tally.rules["repeated_caption"]?.documents ?? 0
        var section = Section(tally: context.tally, info: Self.info)
        section.tables.removeFirst()
        section.keyFigures = [
            KeyFigure("of the text is repeated", share.map { .share($0) } ?? .missing),
            KeyFigure("documents with repeats", .count(documents)),
        ]
        if documents > 0 {
            section.highlights = ["\(documents) documents have lines that occur more than once."]
        }
        return section
    }

    private func addWidget(
        _ range: ByteRange, _ document: AnnotatedDocument, to evidence: inout Evidence
    ) {
        evidence.marks.append(Mark("widget", range))
        evidence.findings.append(
            Finding(
                rule: "widget_line", message: "'\(document[range])' belongs to the page",
                spans: [range]))
    }

    private func finding(_ line: String, _ ranges: [ByteRange]) -> Finding {
        Finding(
            rule: "repeated_caption", message: "line occurs \(ranges.count) times", spans: ranges,
            properties: ["match": "exact", "copies": .integer(Int64(ranges.count))],
            edits: ranges.dropFirst().map { Edit($0) })
    }
}
