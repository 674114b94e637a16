// SPDX-License-Identifier: Apache-2.0

extension AnnotatedDocument {
    /// The terms of all runs of `length` neighbouring selected words.
    ///
    /// Neighbours are words on one line with spaces or tabs between them and nothing else: a phrase
    /// never crosses punctuation, the end of a line or a word that is not counted. A phrase's
    /// spelling is its words' folded forms with one space between.
    ///
    /// - Parameters:
    ///   - length: words per phrase, from 1.
    ///   - isCounted: tells which words may be part of a phrase.
    public func phrases(
        of length: Int, where isCounted: (Word) -> Bool = { _ in true }
    ) -> [Term] {
        guard length > 1 else { return length == 1 ? words.filter(isCounted).map(\.term) : [] }
        var phrases: [Term] = []
        var run: [Term] = []
        var last: Word?
        for word in words {
            guard isCounted(word) else {
                last = nil
                continue
            }
            if last.map({ areNeighbours($0, word) }) != true { run.removeAll() }
            run.append(word.term)
            last = word
            if run.count > length { run.removeFirst() }
            if run.count == length { phrases.append(workspace.phrase(run)) }
        }
        return phrases
    }

    private func areNeighbours(_ first: Word, _ second: Word) -> Bool {
        // Bigrams overlap.
        guard first.range.upperBound < second.range.lowerBound else { return false }
        let gap = first.range.upperBound..<second.range.lowerBound
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: gap.lowerBound)
        let between = text.utf8[start...].prefix(gap.count)
        return between.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
