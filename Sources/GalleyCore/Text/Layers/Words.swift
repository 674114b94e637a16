// SPDX-License-Identifier: Apache-2.0

/// The words of a text or of its selected part: words, numbers, mentions and hashtags.
public struct Words: RandomAccessCollection, Sendable {
    private let list: WordList

    init(_ list: WordList) {
        self.list = list
    }

    /// The first word's index, 0.
    public var startIndex: Int { 0 }
    /// The number of words.
    public var endIndex: Int { list.terms.count }

    /// The word at `index`, which counts from 0.
    public subscript(index: Int) -> Word {
        Word(term: list.terms[index], range: list.range(index), kind: list.kinds[index])
    }

    /// The terms of the words, for loops that need only the terms.
    public var terms: [Term] { list.terms }
}

extension TokenizerPolicy {
    /// Returns the texts that consist of exactly one word under this policy.
    public func oneWords(among texts: [String]) -> [String] {
        let workspace = Workspace(policy: self)
        return texts.filter { text in
            let document = AnnotatedDocument(
                TextDocument(id: "", text: text), workspace: workspace)
            let words = document.allWords
            return words.count == 1 && words[0].range == 0..<document.length
        }
    }
}

/// One word of a text: a word or number, a bigram, a mention or a hashtag.
public struct Word: Sendable {
    /// The folded form's number in the worker's vocabulary.
    public let term: Term
    /// The word's range in bytes of the text.
    public let range: ByteRange
    /// The word's kind, for which `TokenKind.isWord` is true.
    public let kind: TokenKind
}

extension AnnotatedDocument {
    /// Returns the terms of all sequences of `length` neighbouring selected words.
    ///
    /// Neighbours are words on one line with only spaces or tabs between them: a phrase never
    /// crosses punctuation, the end of a line or a word that is not counted. The spelling of a
    /// phrase consists of the folded forms of its words, joined by single spaces.
    ///
    /// - Parameters:
    ///   - length: the number of words in a phrase, at least 1.
    ///   - isCounted: a function that returns whether a word may be part of a phrase.
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
        // Overlapping bigrams are not neighbours; neither are words without a gap between them.
        guard first.range.upperBound < second.range.lowerBound else { return false }
        let gap = first.range.upperBound..<second.range.lowerBound
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: gap.lowerBound)
        let between = text.utf8[start...].prefix(gap.count)
        return between.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
