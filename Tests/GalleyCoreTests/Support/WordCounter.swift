// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Counts words in a summary that contains all ready-made kinds and has hand-written coding.
struct WordCounter: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()
        var longest = TopDocuments(limit: 3)
        var labels = LabelTotals()
        var lengths = Statistics(decimals: 2)

        private enum Key: String, CodingKey { case c, d, l, s }

        init() {}

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            counts = try container.decode(TermCounts.self, forKey: .c)
            longest = try container.decode(TopDocuments.self, forKey: .d)
            labels = try container.decode(LabelTotals.self, forKey: .l)
            lengths = try container.decode(Statistics.self, forKey: .s)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(counts, forKey: .c)
            try container.encode(longest, forKey: .d)
            try container.encode(labels, forKey: .l)
            try container.encode(lengths, forKey: .s)
        }

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
            longest.merge(other.longest)
            labels.merge(other.labels)
            lengths.merge(other.lengths)
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "word_counter", summary: "Counts words.", layers: [Tokens.self],
            measures: [
                .count("words", "Words."), .share("share", "Words among segments."),
                .number("length", "Bytes per word.", decimals: 2),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let words = document.words
        let bytes = words.reduce(0) { $0 + $1.range.count }
        return Evidence(measures: [
            "words": .count(words.count), "share": .share(words.count, of: document.tokens.count),
            "length": .number(words.isEmpty ? 0 : Double(bytes) / Double(words.count)),
        ])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
        summary.longest.add(document.id, Double(document.length))
        summary.labels.add("bytes", Double(document.length) / 7)
        summary.lengths.add(.number(Double(document.length) / 3))
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let rows = summary.counts.ranking(context.vocabulary).map { ranked -> [ReportValue] in
            [.text(ranked.spelling), .count(ranked.occurrences), .count(ranked.documents)]
        }
        let columns = [Column("word"), Column("count", .bar), Column("documents", .number)]
        return Section(tables: [Table("words", title: "Words", columns: columns, rows: rows)])
    }
}
