// SPDX-License-Identifier: Apache-2.0

/// Finds the repeated lines of a page.
///
/// A line is compared only with the first line of each group, so that a chain of small differences
/// cannot join lines that have little in common.
struct RepeatFinder {
    /// Lines that are copies of each other.
    struct Group {
        /// The indices of the lines, in order.
        var lines: [Int]
        /// Whether some of the lines are only near copies.
        var isNear: Bool
    }

    /// The form (a distinct sequence of words) whose group a given form joins: an earlier form, or
    /// the given form itself.
    private struct Owner {
        let form: Int
        let isNear: Bool
    }

    private let words: PageWords
    private let settings: PageSettings
    private let trimmer: CreditTrimmer

    /// The distinct sequences of words of the lines, in order of appearance.
    private var forms: [WordSequence] = []
    private var firstLines: [Int] = []
    private var formOf: [Int]

    init(_ words: PageWords, trimmer: CreditTrimmer, settings: PageSettings) {
        self.words = words
        self.settings = settings
        self.trimmer = trimmer
        formOf = Array(repeating: -1, count: words.counts.count)
        var table = WordSequenceTable()
        for line in words.counts.indices where words.counts[line] >= settings.minimumWords {
            let key = WordSequence(words.range(of: line), of: words)
            formOf[line] = table.insert(forms.count, for: key, in: words)
            if formOf[line] == forms.count {
                forms.append(key)
                firstLines.append(line)
            }
        }
    }

    /// The groups of at least two lines, in the order of their first lines.
    func groups() -> [Group] {
        let owners = owners()
        var groups = forms.map { _ in Group(lines: [], isNear: false) }
        for (line, form) in formOf.enumerated() where form >= 0 {
            groups[owners[form].form].lines.append(line)
            if owners[form].isNear { groups[owners[form].form].isNear = true }
        }
        return groups.filter { $0.lines.count > 1 }
    }

    private func owners() -> [Owner] {
        let cores = firstLines.map(core)
        var index = NearIndex(cores, of: words, similarity: settings.similarity)
        var table = CoreTable(words: words)
        return forms.indices.map { form in
            let spellings = spellings(of: form, core: cores[form])
            if let owner = table.owner(of: spellings) { return Owner(form: owner, isNear: false) }
            if let owner = index.nearest(to: form) { return Owner(form: owner, isNear: true) }
            table.insert(form, for: spellings)
            index.insert(form)
            return Owner(form: form, isNear: false)
        }
    }

    private func spellings(of form: Int, core: Range<Int>) -> CoreTable.Spellings {
        let line = firstLines[form]
        let bracketless = trimmer.withoutBracket(line).flatMap {
            trimmer.leaves(settings.minimumWords, $0, of: line) ? $0 : nil
        }
        return CoreTable.Spellings(
            whole: forms[form],
            core: core == forms[form].words ? nil : WordSequence(core, of: words),
            bracketless: bracketless.map { WordSequence($0, of: words) })
    }

    private func core(of line: Int) -> Range<Int> {
        trimmer.core(of: line, leaving: settings.minimumWords)
    }
}

/// Finds lines that are equal except for a credit or a bracket at the end.
///
/// Two lines are not equal if they end in different brackets that name no picture source; but a
/// line with such a bracket equals the same line without the bracket.
private struct CoreTable {
    private let words: PageWords
    private var plain = WordSequenceTable()
    private var bracketed = WordSequenceTable()

    /// The words of a line: all of them, and shortened variants.
    struct Spellings {
        let whole: WordSequence
        /// The words without the credit, if there is one.
        let core: WordSequence?
        /// The words without the bracket at the end, if there is one.
        let bracketless: WordSequence?
    }

    init(words: PageWords) {
        self.words = words
    }

    /// The inserted form that has the same words, whole or shortened; nil if there is none.
    func owner(of spellings: Spellings) -> Int? {
        plain.value(of: spellings.whole, in: words)
            ?? spellings.core.flatMap { plain.value(of: $0, in: words) }
            ?? spellings.bracketless.flatMap { plain.value(of: $0, in: words) }
            ?? ownerWithBracket(of: spellings)
    }

    private func ownerWithBracket(of spellings: Spellings) -> Int? {
        if bracketed.isEmpty { return nil }
        return bracketed.value(of: spellings.whole, in: words)
            ?? spellings.core.flatMap { bracketed.value(of: $0, in: words) }
    }

    /// Inserts a form.
    mutating func insert(_ form: Int, for spellings: Spellings) {
        _ = plain.insert(form, for: spellings.whole, in: words)
        if let core = spellings.core { _ = plain.insert(form, for: core, in: words) }
        if let bracketless = spellings.bracketless {
            _ = bracketed.insert(form, for: bracketless, in: words)
        }
    }
}
