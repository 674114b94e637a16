// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// The summary of `lexicon`: how often each entry was found.
public struct LexiconSummary: AnalyzerSummary {
    /// The count of each entry, keyed by entry number.
    var entries = EntryTotals()

    /// Makes an empty summary.
    public init() {}

    /// Adds another worker's summary.
    public mutating func merge(_ other: Self, _ terms: TermTranslation) {
        entries.merge(other.entries)
    }
}

/// The section of the report for `lexicon`.
struct LexiconSection {
    private static let listedWords = 20

    let lexicon: CategoryLexicon
    let summary: LexiconSummary
    let tally: Tally

    var section: Section {
        Section(
            tables: [categories, words],
            notes: [
                "A phrase counts once. If phrases overlap, the one that begins first counts; if "
                    + "several begin at the same word, the longest one counts."
            ])
    }

    private var categories: Table {
        let statistics = tally.measures
        let rows = lexicon.categories.map { category in
            let count = statistics[category.name]
            let share = statistics[Lexicon.shareName(category.name)]
            let mean = count?.mean.map { ReportValue.number($0, decimals: 2) }
            return [
                ReportValue.text(category.title), .count(count?.part ?? 0),
                share?.pooledValue ?? .missing, mean ?? .missing,
            ]
        }
        return Table(
            "categories", title: "Words by category",
            columns: [
                Column("category"), Column("words", .bar), Column("share of words", .number),
                Column("mean per document", .number),
            ], rows: rows)
    }

    private var words: Table {
        let named = summary.entries.entries.map { entry, total in
            (
                word: ExactText(lexicon.finder.lexicon.spelling(of: entry)), count: total.count,
                categories: lexicon.places(of: entry).map { lexicon.categories[$0].title }
            )
        }
        let ranked = named.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
        let rows: [[ReportValue]] = ranked.prefix(Self.listedWords).map {
            [
                .text($0.word.text), .text($0.categories.joined(separator: ", ")),
                .count($0.count),
            ]
        }
        return Table(
            "words", title: "Words found most often",
            columns: [Column("word"), Column("categories"), Column("words", .bar)], rows: rows,
            total: ranked.count)
    }
}
