// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The words whose frequency differs significantly between two runs of one analyzer.
///
/// Both streams are ordered by the bytes of the words, so one pass over both is enough, and only
/// the listed words are in memory.
struct TermComparison: Sendable {
    /// The maximum number of words that are listed for each direction, up and down.
    private static let listed = 25

    private(set) var up = TopContrasts(limit: listed)
    private(set) var down = TopContrasts(limit: listed)
    private let wordsBefore: Int
    private let wordsAfter: Int

    /// Compares all words of both streams.
    ///
    /// - Throws: the errors of the stores that contain the counts.
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

    /// Finds which of the two streams contains the next word: the result is negative if only the
    /// first stream contains it, positive if only the second one does, and 0 if both do.
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

    /// The tables of words that became more frequent and of words that became less frequent.
    var tables: [Table] {
        [
            table("words_up", "Words up", up),
            table("words_down", "Words down", down),
        ].filter { !$0.rows.isEmpty }
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

/// A list of the words whose frequencies differ most, up to a limit, and the number of all words
/// that differ.
struct TopContrasts: Sendable {
    private let limit: Int
    private(set) var list: [TermContrast] = []
    private(set) var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func insert(_ term: TermContrast) {
        count += 1
        let place = list.firstIndex { TermContrast.precedes(term, $0) } ?? list.count
        guard place < limit else { return }
        list.insert(term, at: place)
        if list.count > limit { list.removeLast() }
    }
}

/// A word whose frequency differs between two runs.
struct TermContrast: Sendable {
    let spelling: ExactText
    let contrast: FrequencyContrast
    let documentsBefore: Int
    let documentsAfter: Int
    let logLikelihood: Double
    let logRatio: Double

    init(_ before: RankedTerm?, _ after: RankedTerm?, _ contrast: FrequencyContrast) {
        spelling = ExactText(before?.spelling ?? after?.spelling ?? "")
        self.contrast = contrast
        documentsBefore = before?.documents ?? 0
        documentsAfter = after?.documents ?? 0
        logLikelihood = contrast.logLikelihood
        logRatio = contrast.logRatio
    }

    /// Orders words by descending significance, and equally significant words by their bytes.
    static func precedes(_ first: TermContrast, _ second: TermContrast) -> Bool {
        let (one, other) = (first.rank, second.rank)
        return one == other ? first.spelling < second.spelling : one > other
    }

    /// G² in steps of 0.001, so that tiny differences between the logarithms of different machines
    /// do not change the order.
    private var rank: Int { Int((min(logLikelihood, 1e12) * 1000).rounded()) }
}
