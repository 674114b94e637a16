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
        /// Whether one of the lines is the page's title, in which the name of the site follows the
        /// headline.
        var hasTitle = false
    }

    /// The form (a distinct sequence of words) whose group a given form joins: an earlier form, or
    /// the given form itself.
    private struct Owner {
        let form: Int
        var isNear = false
        var hasTitle = false
    }

    private let words: PageWords
    private let settings: PageSettings
    private let trimmer: CreditTrimmer
    private let titles: TitleTrimmer
    private let order: WordOrder

    /// The distinct sequences of words of the lines, in order of appearance.
    private var forms: [WordSequence] = []
    private var firstLines: [Int] = []
    private var formOf: [Int]

    /// Prepares the lines that are to be compared.
    ///
    /// - Parameters:
    ///   - words: the words of all lines.
    ///   - trimmer: finds the credit of a line.
    ///   - titles: finds the name of the site in a title.
    ///   - isProse: whether each line is prose; lines of code, verses and tables are not compared.
    ///   - settings: the minimum number of words and the minimum similarity.
    init(
        _ words: PageWords, trimmer: CreditTrimmer, titles: TitleTrimmer, isProse: [Bool],
        settings: PageSettings
    ) {
        self.words = words
        self.settings = settings
        self.trimmer = trimmer
        self.titles = titles
        order = WordOrder(words: words, lists: trimmer.lists, similarity: settings.similarity)
        formOf = Array(repeating: -1, count: words.counts.count)
        var table = WordSequenceTable()
        let isShortTitle = Self.shortTitles(words, titles, settings)
        for line in words.counts.indices where isProse[line] {
            guard words.counts[line] >= settings.minimumWords || isShortTitle[line] else {
                continue
            }
            let key = WordSequence(words.range(of: line), of: words)
            formOf[line] = table.insert(forms.count, for: key, in: words)
            if formOf[line] == forms.count {
                forms.append(key)
                firstLines.append(line)
            }
        }
    }

    /// Returns, for each line, whether it is a title whose headline has too few words to be
    /// compared otherwise, or is such a headline.
    private static func shortTitles(
        _ words: PageWords, _ titles: TitleTrimmer, _ settings: PageSettings
    ) -> [Bool] {
        var result = Array(repeating: false, count: words.counts.count)
        var headlines = WordSequenceTable()
        for line in words.counts.indices {
            guard let headline = titles.headline(of: line),
                headline.count < settings.minimumWords
            else { continue }
            result[line] = true
            _ = headlines.insert(line, for: WordSequence(headline, of: words), in: words)
        }
        guard !headlines.isEmpty else { return result }
        for line in words.counts.indices where words.counts[line] < settings.minimumWords {
            let key = WordSequence(words.range(of: line), of: words)
            if headlines.value(of: key, in: words) != nil { result[line] = true }
        }
        return result
    }

    /// Returns the groups of at least two lines, in the order of their first lines.
    func groups() -> [Group] {
        let owners = owners()
        var groups = forms.map { _ in Group(lines: [], isNear: false) }
        for (line, form) in formOf.enumerated() where form >= 0 {
            groups[owners[form].form].lines.append(line)
            if owners[form].isNear { groups[owners[form].form].isNear = true }
            if owners[form].hasTitle { groups[owners[form].form].hasTitle = true }
        }
        return groups.filter { $0.lines.count > 1 }
    }

    private func owners() -> [Owner] {
        let cores = firstLines.map(core)
        var index = NearIndex(cores, of: words, similarity: settings.similarity)
        var table = CoreTable(words: words)
        return forms.indices.map { form in
            let spellings = spellings(of: form, core: cores[form])
            if let owner = table.owner(of: spellings) { return Owner(form: owner) }
            if let owner = table.ownerByTitle(of: spellings) {
                return Owner(form: owner, hasTitle: true)
            }
            let near = index.nearest(to: form) { order.areNearCopies(cores[$0], cores[form]) }
            if let near { return Owner(form: near, isNear: true) }
            table.insert(form, for: spellings)
            index.insert(form)
            return Owner(form: form)
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
            bracketless: bracketless.map { WordSequence($0, of: words) },
            headline: titles.headline(of: line).map { WordSequence($0, of: words) })
    }

    private func core(of line: Int) -> Range<Int> {
        trimmer.core(of: line, leaving: settings.minimumWords)
    }
}

/// Finds lines that are equal except for a credit, a bracket or the name of the site at the end.
///
/// Two lines are not equal if they end in different brackets that name no picture source; but a
/// line with such a bracket equals the same line without the bracket.
private struct CoreTable {
    private let words: PageWords
    private var plain = WordSequenceTable()
    private var bracketed = WordSequenceTable()
    private var titled = WordSequenceTable()

    /// The words of a line: all of them, and shortened variants.
    struct Spellings {
        let whole: WordSequence
        /// The words without the credit, if there is one.
        let core: WordSequence?
        /// The words without the bracket at the end, if there is one.
        let bracketless: WordSequence?
        /// The words of a title before the name of the site; nil if the line is not a title.
        let headline: WordSequence?
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

    /// Returns the form that is the headline of this title, or the title of this headline; nil if
    /// there is none.
    func ownerByTitle(of spellings: Spellings) -> Int? {
        titled.value(of: spellings.whole, in: words)
            ?? spellings.headline.flatMap { plain.value(of: $0, in: words) }
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
        if let headline = spellings.headline {
            _ = titled.insert(form, for: headline, in: words)
        }
    }
}
