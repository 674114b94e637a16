// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The section of the report for `boilerplate`.
struct BoilerplateSection {
    private let ranking: RecurringRanking
    private let least: Int
    private let documents: Int
    private let lines: Int
    private let words: Int

    /// Ranks the lines that are in at least `least` documents.
    ///
    /// - Parameter top: how many lines to show.
    init(_ table: KeyedTable<RecurringLine>, least: Int, top: Int, tally: Tally) {
        ranking = RecurringRanking(table, from: least, limit: top)
        self.least = least
        documents = tally.documents
        lines = tally.measures["lines"]?.part ?? 0
        words = tally.measures["line_words"]?.part ?? 0
    }

    var section: Section {
        let lineShare = ReportValue.share(ranking.times, of: lines)
        let wordShare = ReportValue.share(ranking.words, of: words)
        return Section(
            highlights: highlights,
            figures: [
                Figure("recurring_lines", .count(ranking.total)),
                Figure("line_share", lineShare), Figure("word_share", wordShare),
            ],
            keyFigures: [
                KeyFigure("of the lines recur", lineShare, of: "lines"),
                KeyFigure("of the words", wordShare, of: "words"),
                KeyFigure("distinct lines that recur", .count(ranking.total)),
            ],
            tables: ranking.lines.isEmpty ? [] : [table, roles],
            notes: [
                "A line recurs if it is in \(least.grouped) documents or more; case and punctuation "
                    + "make no difference. The text shown is that of the first document by id."
            ])
    }

    private var highlights: [String] {
        guard ranking.total > 0, words > 0 else { return [] }
        let share = min(1, Double(ranking.words) / Double(words)).percent
        let verb = ranking.total == 1 ? "line recurs" : "distinct lines recur"
        return [
            "\(ranking.total.grouped) \(verb) in \(least.grouped) documents or more and "
                + "\(ranking.total == 1 ? "makes" : "make") up \(share) of "
                + "the words."
        ]
    }

    private var table: Table {
        Table(
            "clusters", title: "Lines that recur in several documents",
            columns: [
                Column("line"), Column("documents", .bar), Column("share of documents", .number),
                Column("times", .number), Column("role"), Column("first document", .document),
            ],
            rows: ranking.lines.map { line in
                [
                    .text(line.first.text.text), .count(line.documents),
                    .share(line.documents, of: documents), .count(line.times),
                    .text(line.first.role), .text(line.first.document.text),
                ]
            }, total: ranking.total)
    }

    private var roles: Table {
        let sorted = ranking.roles.sorted {
            $0.value.times == $1.value.times ? $0.key < $1.key : $0.value.times > $1.value.times
        }
        return Table(
            "roles", title: "Roles of the lines that recur",
            columns: [Column("role"), Column("lines", .number), Column("times", .bar)],
            rows: sorted.map { [.text($0.key), .count($0.value.lines), .count($0.value.times)] })
    }
}

/// The lines that occur in enough documents, ordered by the number of documents, most first.
private struct RecurringRanking {
    /// The lines to show, sorted by number of documents, then by number of copies (both
    /// descending), then by first occurrence.
    private(set) var lines: [RecurringLine] = []
    /// How many lines recur.
    private(set) var total = 0
    /// How many copies of these lines there are in all documents.
    private(set) var times = 0
    /// How many words these copies contain in total.
    private(set) var words = 0
    /// For each role, how many lines recur and how many copies of these lines there are.
    private(set) var roles: [String: (lines: Int, times: Int)] = [:]

    init(_ table: KeyedTable<RecurringLine>, from least: Int, limit: Int) {
        table.forEach { line, _ in
            guard line.documents >= least else { return }
            total += 1
            times = times.clampedSum(line.times)
            words = words.clampedSum(line.times.clampedProduct(line.words))
            roles[line.first.role, default: (0, 0)].lines += 1
            let earlier = roles[line.first.role]?.times ?? 0
            roles[line.first.role, default: (0, 0)].times = earlier.clampedSum(line.times)
            lines.append(line)
            if lines.count >= 2 * limit + 1000 { shorten(to: limit) }
        }
        shorten(to: limit)
    }

    private mutating func shorten(to limit: Int) {
        lines = Array(lines.sorted(by: Self.precedes).prefix(limit))
    }

    private static func precedes(_ first: RecurringLine, _ second: RecurringLine) -> Bool {
        if first.documents != second.documents { return first.documents > second.documents }
        if first.times != second.times { return first.times > second.times }
        if first.first != second.first { return first.first < second.first }
        return first.key < second.key
    }
}
