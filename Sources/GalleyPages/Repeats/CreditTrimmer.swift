// SPDX-License-Identifier: Apache-2.0

/// Finds where the credit in a line begins, so that a caption with a credit equals the same caption
/// without the credit.
///
/// A credit at the end of a line is a bracket that names a source (`(AP Photo)`), words after a bar
/// or a dash (`- AFP`), words after a label (`Photo: …`, `© …`), words after the last sentence that
/// include the name of an agency, or bare names of agencies. A credit at the start is a label
/// (`Photo: …`).
struct CreditTrimmer {
    let words: PageWords
    let lists: PageLists

    /// For each line, the union of the roles of its words.
    private let roles: [ListedRoles]

    /// The maximum number of words in a credit.
    private static let longest = 12

    init(words: PageWords, lists: PageLists) {
        self.words = words
        self.lists = lists
        roles = words.counts.indices.map { line in
            var roles = ListedRoles()
            for word in words.range(of: line) {
                roles.formUnion(lists.roles(of: words.hashes[word]))
            }
            return roles
        }
    }

    /// The union of the roles of a line's words.
    func wordRoles(of line: Int) -> ListedRoles { roles[line] }

    /// The words of a line without its credit; all words if the line has no credit.
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

    /// The words of a line without its credit; all words if fewer than `least` would be left.
    func core(of line: Int, leaving least: Int) -> Range<Int> {
        let core = core(of: line)
        return leaves(least, core, of: line) ? core : words.range(of: line)
    }

    /// Whether a reader would count at least `least` words in the part `range` of a line.
    func leaves(_ least: Int, _ range: Range<Int>, of line: Int) -> Bool {
        words.counts[line] - (words.range(of: line).count - range.count) >= least
    }

    /// The words of a line before the bracket at its end, whatever the bracket contains; nil if
    /// there is no such bracket.
    func withoutBracket(_ line: Int) -> Range<Int>? {
        let all = words.range(of: line)
        guard words.shapes[line].contains(.endsInBracket),
            let opening = last(.opening, in: all), opening > all.lowerBound
        else { return nil }
        return all.lowerBound..<opening
    }

    /// Whether a word is the extension of an image file's name, such as "jpg" in "photo.jpg".
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
        return labelled(range) ?? after(.bar, range)
            ?? (isSentence ? nil : afterSentence(range)) ?? bare(range)
    }

    /// The index of the first word of a name between a sentence and a bracket; nil if there is no
    /// such name or it has more than four words.
    private func nameBefore(_ opening: Int, in range: Range<Int>) -> Int? {
        last(.sentenceEnd, in: range.lowerBound..<opening).flatMap {
            opening - $0 <= 4 ? $0 : nil
        }
    }

    /// The index of the first word of a labelled credit among the last words; nil if there is none.
    ///
    /// The credit consists of the first label before a colon (or the first word after ©), the words
    /// after it, and the labels directly before it.
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

    private func after(_ mark: SeparatorMarks, _ range: Range<Int>) -> Int? {
        guard let start = last(mark, in: range), isShortCredit(start..<range.upperBound) else {
            return nil
        }
        return start
    }

    private func afterSentence(_ range: Range<Int>) -> Int? {
        guard let start = last(.sentenceEnd, in: range), range.upperBound - start <= Self.longest,
            (start..<range.upperBound).contains(where: {
                lists.isAny(of: .agency, words.hashes[$0])
            })
        else { return nil }
        return start
    }

    /// The index of the first of the agency names and labels with which the line ends; nil if they
    /// include no agency name.
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

    /// The words at which a credit may begin: the last `longest` words of a line, but never its
    /// first word.
    private func tail(of range: Range<Int>) -> Range<Int> {
        let start = max(range.lowerBound + 1, range.upperBound - Self.longest)
        return min(start, range.upperBound)..<range.upperBound
    }
}
