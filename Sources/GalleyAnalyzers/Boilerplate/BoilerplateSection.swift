// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The section of `boilerplate`.
struct BoilerplateSection {
    private let ranking: RecurringRanking
    private let least: Int
    private let documents: Int
    private let lines: Int
    private let words: Int

    init(_ ranking: RecurringRanking, least: Int, tally: Tally) {
        self.ranking = ranking
        self.least = least
        documents = tally.documents
        lines = tally.measures["lines"]?.part ?? 0
        words = tally.measures["line_words"]?.part ?? 0
    }

    var section: Section {
        let lineShare = Self.share(ranking.times, of: lines)
        let wordShare = Self.share(ranking.words, of: words)
        return Section(
            highlights: highlights,
            figures: [
                Figure("recurring_lines", .count(ranking.total)),
                Figure("line_share", lineShare), Figure("word_share", wordShare),
            ],
            keyFigures: [
                KeyFigure("of the lines recur", lineShare),
                KeyFigure("of the words", wordShare),
                KeyFigure("different lines that recur", .count(ranking.total)),
            ],
            tables: ranking.lines.isEmpty ? [] : [table, roles],
            notes: [
                "A line recurs if it stands in \(least) documents or more; case and punctuation "
                    + "make no difference. Its text is that of the first document by id."
            ])
    }

    private var highlights: [String] {
        guard ranking.total > 0, words > 0 else { return [] }
        let tenths = Int((min(1, Double(ranking.words) / Double(words)) * 1000).rounded())
        let verb = ranking.total == 1 ? "line recurs" : "different lines recur"
        return [
            "\(ranking.total) \(verb) over \(least) documents or more and "
                + "\(ranking.total == 1 ? "makes" : "make") up \(tenths / 10).\(tenths % 10) % of "
                + "the words."
        ]
    }

    private var table: Table {
        Table(
            "clusters", title: "Lines that recur over documents",
            columns: [
                Column("line"), Column("documents", .bar), Column("share of documents", .number),
                Column("times", .number), Column("role"), Column("first document", .document),
            ],
            rows: ranking.lines.map { line in
                [
                    .text(line.first.text.text), .count(line.documents),
                    Self.share(line.documents, of: documents), .count(line.times),
                    .text(line.first.role), .text(line.first.document.text),
                ]
            }, total: ranking.total)
    }

    private var roles: Table {
        let sorted = ranking.roles.sorted {
            $0.value.times == $1.value.times ? $0.key < $1.key : $0.value.times > $1.value.times
        }
        return Table(
            "roles", title: "What the lines are that recur",
            columns: [Column("role"), Column("lines", .number), Column("times", .bar)],
            rows: sorted.map { [.text($0.key), .count($0.value.lines), .count($0.value.times)] })
    }

    private static func share(_ part: Int, of whole: Int) -> ReportValue {
        whole == 0 ? .missing : .share(min(1, Double(part) / Double(whole)))
    }
}
