// SPDX-License-Identifier: Apache-2.0

/// Finds where a line's credit begins, so that a caption with its credit and the same caption
/// without it are one.
///
/// Taken off are, from the end of a line: a bracket that names a source (`(AP Photo)`), what stands
/// behind a bar or a dash (`- AFP`), behind a label (`Photo: …`, `© …`), behind the last sentence
/// if it names an agency, and agencies that stand bare at the end; from its start a label
/// (`Photo: …`).
struct CreditTrimmer {
    let words: PageWords
    let lists: PageLists

    /// What the words of each line can be, all together.
    private let roles: [WordRoles]

    /// A credit has at most so many words.
    private static let longest = 12

    init(words: PageWords, lists: PageLists) {
        self.words = words
        self.lists = lists
        roles = words.counts.indices.map { line in
            var roles = WordRoles()
            for word in words.range(of: line) {
                roles.formUnion(lists.roles(of: words.hashes[word]))
            }
            return roles
        }
    }

    /// What the words of a line can be, all together.
    func wordRoles(of line: Int) -> WordRoles { roles[line] }

    /// The words of a line without its credit; all of them if it has none.
    func core(of line: Int) -> Range<Int> {
        let all = words.range(of: line)
        guard mayHaveCredit(line) else { return all }
        var core = all
        while let cut = cut(core, of: line), cut > core.lowerBound {
            core = core.lowerBound..<cut
        }
        if core.count > 1, isLabel(core.lowerBound, before: core.upperBound) {
            core = core.lowerBound + 1..<core.upperBound
        }
        return core
    }

    /// The words of a line without its credit, if so many are left; else all of them.
    func core(of line: Int, leaving least: Int) -> Range<Int> {
        let core = core(of: line)
        return leaves(least, core, of: line) ? core : words.range(of: line)
    }

    /// Whether some of the words of a line count as so many, as a reader counts words.
    func leaves(_ least: Int, _ range: Range<Int>, of line: Int) -> Bool {
        words.counts[line] - (words.range(of: line).count - range.count) >= least
    }

    /// The words of a line without the bracket at its end, whatever stands in it, if there is one.
    func withoutBracket(_ line: Int) -> Range<Int>? {
        let all = words.range(of: line)
        guard words.shapes[line].contains(.endsInBracket),
            let opening = last(.opening, in: all), opening > all.lowerBound
        else { return nil }
        return all.lowerBound..<opening
    }

    /// Whether a line's last word ends the name of an image file.
    func isFileEnding(_ word: Int) -> Bool {
        lists.isAny(of: .imageFile, words.hashes[word]) && words.marks[word].contains(.sentenceEnd)
    }

    private func mayHaveCredit(_ line: Int) -> Bool {
        words.shapes[line].contains(.hasCopyright) || !roles[line].isDisjoint(with: .credit)
    }

    private func cut(_ range: Range<Int>, of line: Int) -> Int? {
        let isWhole = range.upperBound == words.range(of: line).upperBound
        let isSentence = isWhole && words.shapes[line].contains(.endsSentence)
        if isWhole, words.shapes[line].contains(.endsInBracket),
            let opening = last(.opening, in: range), isShortCredit(opening..<range.upperBound)
        {
            return nameBefore(opening, in: range) ?? opening
        }
        return labelled(range) ?? behind(.bar, range)
            ?? (isSentence ? nil : behindSentence(range)) ?? bare(range)
    }

    /// Where a name of at most four words begins that stands between a sentence and a bracket.
    private func nameBefore(_ opening: Int, in range: Range<Int>) -> Int? {
        last(.sentenceEnd, in: range.lowerBound..<opening).flatMap {
            opening - $0 <= 4 ? $0 : nil
        }
    }

    /// The first label with its colon, or sign ©, among the last words; labels may stand before it.
    private func labelled(_ range: Range<Int>) -> Int? {
        let tail = tail(of: range)
        let first = tail.first {
            words.marks[$0].contains(.copyright) || isLabel($0, before: range.upperBound)
        }
        guard var start = first else { return nil }
        while start > tail.lowerBound, lists.isAny(of: .creditLabel, words.hashes[start - 1]) {
            start -= 1
        }
        return start
    }

    private func isLabel(_ word: Int, before end: Int) -> Bool {
        lists.isAny(of: .creditLabel, words.hashes[word]) && word + 1 < end
            && words.marks[word + 1].contains(.colon)
    }

    private func behind(_ mark: SeparatorMarks, _ range: Range<Int>) -> Int? {
        guard let start = last(mark, in: range), isShortCredit(start..<range.upperBound) else {
            return nil
        }
        return start
    }

    private func behindSentence(_ range: Range<Int>) -> Int? {
        guard let start = last(.sentenceEnd, in: range), range.upperBound - start <= Self.longest,
            (start..<range.upperBound).contains(where: {
                lists.isAny(of: .agency, words.hashes[$0])
            })
        else { return nil }
        return start
    }

    /// Agencies and labels that end the line, if an agency is among them.
    private func bare(_ range: Range<Int>) -> Int? {
        var start = range.upperBound
        var named = false
        while start > range.lowerBound, lists.isAny(of: .credit, words.hashes[start - 1]) {
            start -= 1
            if lists.isAny(of: .agency, words.hashes[start]) { named = true }
        }
        return named ? start : nil
    }

    private func isShortCredit(_ range: Range<Int>) -> Bool {
        range.count <= Self.longest && range.contains { lists.isAny(of: .credit, words.hashes[$0]) }
    }

    private func last(_ mark: SeparatorMarks, in range: Range<Int>) -> Int? {
        tail(of: range).last { words.marks[$0].contains(mark) }
    }

    /// The words in which a credit may begin: the last ones, never the line's first.
    private func tail(of range: Range<Int>) -> Range<Int> {
        let start = max(range.lowerBound + 1, range.upperBound - Self.longest)
        return min(start, range.upperBound)..<range.upperBound
    }
}
