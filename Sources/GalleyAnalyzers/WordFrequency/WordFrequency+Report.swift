// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension WordFrequency {
    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Lists the most frequent words or phrases, and states the numbers of words as key figures.
    public func report(_ summary: WordCounts, _ context: ReportContext) -> Section {
        let words = context.tally.measures["words"]?.part ?? 0
        let all = context.tally.measures["words_all"]?.part ?? 0
        let unlisted = StopWords(stopList, context.vocabulary.policy)
        let leftOut = LeftOutWords(count: all - words, all: all, selection: context.selection)
        return Section(
            keyFigures: keyFigures(summary, words: words, all: all),
            tables: [table(summary, context.vocabulary, unlisted, words: words)],
            notes: (leftOut.sentence.map { [$0] } ?? []) + notes(unlisted))
    }

    private func keyFigures(_ summary: WordCounts, words: Int, all: Int) -> [KeyFigure] {
        var figures = [KeyFigure("words", .count(words))]
        if all != words { figures.append(KeyFigure("words in the whole texts", .count(all))) }
        if ngrams > 1 { figures.append(KeyFigure("phrases", .count(summary.total))) }
        figures.append(
            KeyFigure(
                ngrams == 1 ? "different words" : "different phrases", .count(summary.distinct)))
        return figures
    }

    private func table(
        _ summary: WordCounts, _ vocabulary: Vocabulary, _ unlisted: StopWords, words: Int
    ) -> Table {
        let ranking = summary.ranking(
            vocabulary, limit: top,
            where: listsAll(unlisted) ? nil : { isListedTerm($0, unlisted) })
        let rows = ranking.terms.map { ranked -> [ReportValue] in
            let rate = Double(ranked.occurrences) * 10_000 / Double(max(words, 1))
            return [
                .text(ranked.spelling), .count(ranked.occurrences), .number(rate, decimals: 1),
                .count(ranked.documents),
            ]
        }
        return Table(
            "words", title: ngrams == 1 ? "Words" : "Phrases of \(ngrams) words",
            columns: [
                Column(ngrams == 1 ? "word" : "phrase", .word), Column("count", .bar),
                Column("per 10,000 words", .number), Column("documents", .number),
            ],
            rows: rows, total: ranking.total)
    }

    /// Whether a word or phrase is listed.
    func isListedTerm(_ spelling: String, _ unlisted: StopWords) -> Bool {
        ngrams == 1
            ? isListed(spelling, unlisted)
            : spelling.split(separator: " ").allSatisfy { isListed($0, unlisted) }
    }

    private func notes(_ unlisted: StopWords) -> [String] {
        var notes: [String] = []
        if unlisted.count > 0 {
            notes.append(
                "Stop words of '\(stopWords.name)' (\(unlisted.count.grouped)) are counted but not listed"
                    + (ngrams > 1 ? ", nor are phrases with one of them." : "."))
        }
        if unlisted.unusable > 0 {
            notes.append(
                "Entries of '\(stopWords.name)' that are not one word and so match nothing: "
                    + "\(unlisted.unusable.grouped).")
        }
        if minLength > 1 {
            notes.append("Words of fewer than \(minLength) characters are counted but not listed.")
        }
        if !numbers { notes.append("Numbers are not counted.") }
        if ngrams > 1 {
            notes.append("Phrases do not reach across punctuation or the end of a line.")
        }
        return notes
    }
}

/// The number of words that a selection left out, for a note in the report.
private struct LeftOutWords {
    let count: Int
    let all: Int
    let selection: MarkSelection

    /// A sentence with the share of words that were left out; nil if no word was left out.
    var sentence: String? {
        guard count > 0 else { return nil }
        return "\(share) of the words \(place) and are left out."
    }

    private var share: String {
        switch Double(count) / Double(all) {
        case ..<0.01: "Less than 1 %"
        case 0.995..<1: "More than 99 %"
        case let share: "\(Int((share * 100).rounded())) %"
        }
    }

    private var place: String {
        let isRepeats =
            selection.only.isEmpty && Set(selection.except) == Set(MarkSelection.repeats)
        return isRepeats ? "are in repeats or widgets" : "are outside the selected text"
    }
}
