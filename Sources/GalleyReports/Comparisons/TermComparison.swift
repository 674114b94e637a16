// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words that two runs differ in, of one analyzer.
///
/// Both streams are in the order of their bytes, so that no more than the listed words are in memory.
struct TermComparison: Sendable {
    /// How many words are listed of each direction.
    private static let listed = 25

    private(set) var up = TopContrasts(limit: listed)
    private(set) var down = TopContrasts(limit: listed)
    private let wordsBefore: Int
    private let wordsAfter: Int

    /// Compares all words of both.
    ///
    /// - Throws: what the stores throw in which counts are kept.
    init(_ before: TermStream, _ after: TermStream) throws {
        wordsBefore = before.total
        wordsAfter = after.total
        var (old, new) = (before, after)
        var (first, second) = (try old.next(), try new.next())
        while first != nil || second != nil {
            let order = Self.order(first, second)
            add(order <= 0 ? first : nil, order >= 0 ? second : nil, after.isListed)
            if order <= 0 { first = try old.next() }
            if order >= 0 { second = try new.next() }
        }
    }

    /// Negative if only the first stands here, positive if only the second does.
    private static func order(_ first: RankedTerm?, _ second: RankedTerm?) -> Int {
        guard let first else { return 1 }
        guard let second else { return -1 }
        let (one, other) = (ExactText(first.spelling), ExactText(second.spelling))
        return one == other ? 0 : one < other ? -1 : 1
    }

    private mutating func add(
        _ before: RankedTerm?, _ after: RankedTerm?, _ isListed: ((String) -> Bool)?
    ) {
        let contrast = FrequencyContrast(
            before: before?.occurrences ?? 0, after: after?.occurrences ?? 0,
            wordsBefore: wordsBefore, wordsAfter: wordsAfter)
        guard contrast.isSignificant else { return }
        let term = TermContrast(before, after, contrast)
        guard isListed?(term.spelling.text) ?? true else { return }
        if term.logRatio > 0 { up.insert(term) } else { down.insert(term) }
    }

    /// The words that have become more frequent, and those that have become less so.
    var tables: [Table] {
        [table("words_up", "Words up", up), table("words_down", "Words down", down)]
            .filter { !$0.rows.isEmpty }
    }

    private func table(_ name: String, _ title: String, _ terms: TopContrasts) -> Table {
        Table(
            name, title: title,
            columns: [
                Column("word"), Column("before", .number), Column("after", .number),
                Column("per 10,000 before", .number), Column("per 10,000 after", .number),
                Column("log-ratio", .number), Column("G²", .bar),
                Column("documents before", .number), Column("documents after", .number),
            ],
            rows: terms.list.map(row), total: terms.count)
    }

    private func row(_ term: TermContrast) -> [ReportValue] {
        let contrast = term.contrast
        return [
            .text(term.spelling.text), .count(contrast.before), .count(contrast.after),
            Self.rate(contrast.before, wordsBefore), Self.rate(contrast.after, wordsAfter),
            .number(term.logRatio, decimals: 2), .number(term.logLikelihood, decimals: 1),
            .count(term.documentsBefore), .count(term.documentsAfter),
        ]
    }

    private static func rate(_ count: Int, _ words: Int) -> ReportValue {
        words > 0 ? .number(Double(count) * 10_000 / Double(words), decimals: 1) : .missing
    }
}
