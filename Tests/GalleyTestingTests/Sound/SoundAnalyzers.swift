// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The smallest useful analyzer.
struct Smallest: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "smallest", summary: "Counts bytes.", measures: [.count("bytes", "Bytes.")],
            examples: [Example("an é has two", "é", measures: ["bytes": 2])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["bytes": .count(document.length)])
    }
}

/// An analyzer with an option, a rule, measures, a mark and a summary that has two members.
struct LongWords: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()
        var documents = TopDocuments(limit: 3)

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
            documents.merge(other.documents)
        }
    }

    var least = 10

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "long_words", summary: "Finds long words.", layers: [Tokens.self],
            leavesMarks: ["long"],
            rules: [Rule("long_word", "A word of many bytes.")],
            measures: [
                .count("long", "Long words."), .share("share", "Long words among all."),
                .number("mean", "Bytes per word.", decimals: 2, in: 0...1e9),
            ],
            examples: [
                Example(
                    "a long word is found", "an ⟦extraordinary⟧ word", measures: ["mean": 6.33]),
                Example(
                    "short ones are not", "a few words", measures: ["long": 0, "share": 0],
                    marks: ["long": []]),
            ])
    }

    static var options: [AnalyzerOption<LongWords>] {
        [AnalyzerOption("least", \.least, "Bytes from which a word is long.", in: 1...100)]
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let words = document.words
        let long = words.filter { $0.range.count >= least }
        let bytes = words.reduce(0) { $0 + $1.range.count }
        return Evidence(
            measures: [
                "long": .count(long.count), "share": .share(long.count, of: words.count),
                "mean": .number(words.isEmpty ? 0 : Double(bytes) / Double(words.count)),
            ],
            findings: long.map {
                Finding(rule: "long_word", message: "a long word", spans: [$0.range])
            },
            marks: long.map { Mark("long", $0.range) })
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
        summary.documents.add(document.id, evidence.measures["mean"]?.number ?? 0)
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        let rows = summary.counts.ranking(context.vocabulary).map { ranked -> [ReportValue] in
            [.text(ranked.spelling), .count(ranked.occurrences), .count(ranked.documents)]
        }
        let columns = [Column("word"), Column("count", .bar), Column("documents", .number)]
        return Section(
            keyFigures: summary.documents.entries.map {
                KeyFigure($0.id, .number($0.value.value, decimals: 2))
            },
            tables: [Table("words", title: "Words", columns: columns, rows: rows)])
    }
}

/// An analyzer that needs measures of other analyzers, and that keeps what it computes from them.
struct Density: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "density", summary: "Divides the bytes by another measure.",
            needsMeasures: ["word_frequency.words"],
            measures: [.number("per_word", "Bytes per word.", decimals: 2)],
            examples: [
                Example(
                    "two words", "ab cd", given: ["word_frequency.words": 2],
                    measures: ["per_word": 2.5]),
                Example("no words", "", given: ["word_frequency.words": 0]),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard case .count(let words)? = document.measure("word_frequency.words"), words > 0 else {
            return Evidence()
        }
        return Evidence(
            measures: ["per_word": .number(Double(document.length) / Double(words))])
    }
}

/// An analyzer that marks the first letter.
struct Initials: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "initials", summary: "Marks the first character.", leavesMarks: ["initial"],
            examples: [
                Example("an umlaut", "Über", marks: ["initial": ["Ü"]]),
                Example("nothing", "", marks: ["initial": []]),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard let first = document.text.unicodeScalars.first else { return Evidence() }
        return Evidence(marks: [Mark("initial", 0..<String(first).utf8.count)])
    }
}
